import { lineText } from '../core/document';
import { fingerprint } from '../core/fingerprint';
import type { RuleFinding } from '../core/rule';
import type { Span } from '../core/span';
import type { CorpusService } from './corpusService';
import { keeping } from './keeping';
import type { Suppression } from './suppressions';

/** What would be found in a line without the decision that keeps it. */
export interface Suppressed {
  readonly finding: RuleFinding;
  /** The line. */
  readonly span: Span;
  readonly entry: Suppression;
  /** The decision is one of a baseline, which is made anew as a whole. */
  readonly isOld: boolean;
}

/** All findings of a page that decisions hold back, line by line. */
export async function suppressedIn(service: CorpusService, uri: string): Promise<Suppressed[]> {
  const folder = await service.configs.forFile(uri);
  const decisions = folder.decisions(uri);
  if (decisions.length === 0) return [];
  const all = await service.lintUndecided(uri);
  const { document } = all;
  const keeps = keeping(document, decisions);
  return all.findings.flatMap((finding) =>
    document.lines
      .filter((line) => line.start <= Math.max(finding.span.start, finding.span.end - 1) && finding.span.start <= line.end && keeps(finding.rule, line))
      .flatMap((line) => {
        const print = fingerprint(lineText(document, line));
        const entry = decisions.find((e) => e.rule === finding.rule && (e.line === undefined || e.line === print));
        return entry ? [{ finding, span: { start: line.start, end: line.end }, entry, isOld: !folder.suppressions.has(entry) }] : [];
      }),
  );
}

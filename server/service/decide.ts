import { lineText } from '../core/document';
import { fingerprint } from '../core/fingerprint';
import { SaidError, say } from '../core/message';
import type { Span } from '../core/span';
import { withRuleOff } from './configEdit';
import { formatOf } from './configTree';
import type { ConfigStore } from './configStore';
import type { CorpusService } from './corpusService';
import { type Host, relativeTo } from './host';
import { EVERYWHERE, type Suppression } from './suppressions';

/** How far a decision to keep lines reaches: this line, its text in every file, or the whole file. */
export type KeepScope = 'line' | 'everywhere' | 'file';

export interface KeepChoice {
  readonly rule: string;
  readonly scope: KeepScope;
  /** Offsets of the lines that are meant. */
  readonly span: Span;
  readonly reason?: string | undefined;
}

/** Decisions that were written down, and the URI of the file that has them now. */
export interface Kept {
  readonly file: string;
  readonly entries: readonly Suppression[];
}

/** Writes down that lines of a page stay under a rule, or that the rule says nothing of the page. @throws Error where it cannot be written. */
export async function keep(service: CorpusService, uri: string, { rule, scope, span, reason }: KeepChoice): Promise<Kept> {
  const folder = await service.configs.forFile(uri);
  const page = service.page(uri);
  const file = relativeTo(folder.folder, uri) ?? uri;
  const common = { date: new Date().toISOString().slice(0, 10), ...(reason === undefined ? {} : { reason }) };
  const place = scope === 'everywhere' ? { files: EVERYWHERE } : { file };
  const lines = page.lines.filter((line) => line.start < Math.max(span.end, span.start + 1) && span.start <= line.end);
  const entries: Suppression[] =
    scope === 'file'
      ? [{ rule, file, ...common }]
      : lines.map((line) => {
          const text = lineText(page, line);
          return { rule, line: fingerprint(text), ...place, text: text.slice(0, LONGEST_QUOTE), ...common };
        });
  const fresh = entries.filter((entry, i) => !folder.suppressions.has(entry) && entries.findIndex((other) => other.line === entry.line) === i);
  return { file: await service.configs.suppress(folder, fresh), entries: fresh };
}

const LONGEST_QUOTE = 80;

/** A configuration that was changed. */
export interface Changed {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Switches a rule off in the configuration that holds for a file.
 * @param read the text of the configuration, as the user sees it.
 * @throws SaidError where there is none, or where it is not this one that decides.
 */
export async function switchOff(
  configs: ConfigStore,
  host: Pick<Host, 'writeFile'>,
  read: (uri: string) => Promise<string | undefined>,
  { uri, rule }: { readonly uri: string; readonly rule: string },
): Promise<Changed> {
  const folder = await configs.forFile(uri);
  const before = folder.configUri && (await read(folder.configUri));
  if (folder.configUri === undefined || before === undefined) throw new SaidError(say('there is no corpus-lint.json above this file'));
  if (folder.problems.length > 0) throw new SaidError(say('the configuration has a mistake; put that right first'));
  const stronger = [...folder.of(uri).layers].reverse().find((layer) => layer.files && layer.rules[rule] !== undefined);
  if (stronger)
    throw new SaidError(
      say('an override of {0} decides about {1} here, in line {2}; change it there', stronger.uri, rule, String(stronger.lines.get(`rules/${rule}`))),
    );
  const after = withRuleOff(before, rule, formatOf(folder.configUri));
  await host.writeFile(folder.configUri, after);
  configs.invalidate();
  return { file: folder.configUri, before, after };
}

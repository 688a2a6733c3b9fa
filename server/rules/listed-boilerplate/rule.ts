import { say } from '../../core/message';
import { type PatternSetting, quoted } from '../../core/config';
import type { PageDocument, PageLine } from '../../core/document';
import { deleteLines } from '../../core/edits';
import { type DocumentContext, type Finding, type Listed, NOTHING_LISTED, defineRule } from '../../core/rule';

const REASON = say('not part of the article');

type Run = [PageLine, ...PageLine[]];

export const rule = defineRule({
  scope: 'document',
  reportsListed: true,
  meta: {
    id: 'listed-boilerplate',
    summary: 'Lines and parts of lines that your own patterns name: "patterns" of the configuration.',
    severity: 'warning',
    fixable: 'sometimes',
    since: '0.2.0',
    options: {},
  },
  *check(context) {
    const { document, listed } = context;
    if (listed === NOTHING_LISTED) return;
    for (const run of runsOf(context)) yield lineFinding(document, run, [...new Set(run.map(({ line }) => listed.lines.get(line)!))]);
    for (const part of listed.parts) yield partFinding(document, part);
    for (const line of listed.unread) yield unread(line, listed.longest);
  },
});

/** Neighbouring lines whose patterns are reported and fixed alike. */
function* runsOf({ document, listed, kept }: DocumentContext): Generator<Run> {
  let open: Run | undefined;
  for (const line of document.lines) {
    const pattern = kept(line) ? undefined : listed.lines.get(line.line);
    if (open && pattern && areAlike(pattern, listed.lines.get(open[0].line)!)) open.push(line);
    else {
      if (open) yield open;
      open = pattern && [line];
    }
  }
  if (open) yield open;
}

const areAlike = (a: PatternSetting, b: PatternSetting): boolean => a.safe === b.safe && a.severity === b.severity && a.message === b.message;

function lineFinding(document: PageDocument, run: Run, patterns: readonly PatternSetting[]): Finding {
  const [first] = run;
  const last = run.at(-1) ?? first;
  const names = patterns.length > 3 ? say('{0} and {1} more', patterns.slice(0, 3).map(quoted), patterns.length - 3) : patterns.map(quoted);
  const reason = say(patterns.length === 1 ? '{0} (your pattern {1})' : '{0} (your patterns {1})', patterns[0]!.message || REASON, names);
  return {
    ...common(patterns[0]!),
    span: { start: first.start, end: last.end },
    message: run.length === 1 ? reason : say('{0} lines: {1}', run.length, reason),
    fixes: [
      {
        title: run.length === 1 ? say('Delete this line') : say('Delete this block ({0} lines)', run.length),
        edits: [deleteLines(document.table, first.line, last.line)],
        safe: patterns[0]!.safe,
      },
    ],
  };
}

function partFinding({ text, table }: PageDocument, { span, pattern }: Listed['parts'][number]): Finding {
  const line = table.lineAt(span.start);
  const isAll = `${text.slice(table.starts[line], span.start)}${text.slice(span.end, table.ends[line])}`.trim() === '';
  return {
    ...common(pattern),
    span,
    message: say('{0} (your pattern {1})', pattern.message || REASON, quoted(pattern)),
    fixes: [
      isAll
        ? { title: say('Delete this line'), edits: [deleteLines(table, line, line)], safe: pattern.safe }
        : { title: say('Delete this part of the line'), edits: [{ ...span, newText: '' }], safe: pattern.safe },
    ],
  };
}

const common = ({ severity }: PatternSetting): Pick<Finding, 'tags' | 'severity'> => ({ tags: ['unnecessary'], ...(severity ? { severity } : {}) });

const unread = (line: PageLine, longest: number): Finding => ({
  span: { start: line.start, end: line.end },
  severity: 'info',
  message: say('this line has {0} characters, and only lines of up to {1} are compared with your patterns: break it up', line.end - line.start, longest),
});

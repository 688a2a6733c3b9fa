import { named, say } from '../../core/message';
import type { Rule } from '../../core/rule';
import { rulePage } from '../../service/rulePage';
import { type Command, choice } from '../command';
import { Session } from '../session';
import type { Terminal } from '../terminal';
import { CLEAN } from '../world';

export const rules: Command = {
  summary: say('list the rules'),
  usage: say('rules [options]'),
  help: [['--format NAME', say('table (default) or json')]],
  options: { format: { type: 'string' } },

  async run(args, world, terminal) {
    const format = choice(args, 'format', ['table', 'json']);
    const all = new Session(world, terminal).service.rules;
    terminal.write(format === 'json' ? `${JSON.stringify({ version: 1, rules: all.map(ruleObject) }, null, 2)}\n` : table(all, terminal));
    await terminal.flush();
    return CLEAN;
  },
};

const ruleObject = ({ meta }: Rule): object => ({
  id: meta.id,
  summary: meta.summary,
  severity: meta.severity,
  fixable: meta.fixable,
  since: meta.since,
  options: meta.options,
  page: rulePage(meta.id),
});

function table(all: readonly Rule[], terminal: Terminal): string {
  const rows = [
    [say('Rule'), say('Severity'), say('Fixable'), say('What it flags')].map(terminal.words),
    ...all.map(({ meta }) => [meta.id, meta.severity, meta.fixable, terminal.words(named(meta.summary))]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const [head, ...body] = lines;
  return [terminal.style('bold', head!), ...body, '', terminal.words(say('More about one of them: {0}', 'corpus-lint explain RULE')), ''].join('\n');
}

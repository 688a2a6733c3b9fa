import { type Message, say, type Words } from '../../core/message';
import type { FileRecord } from '../../service/clean/journal';
import { type Clean, isUndone, type JournalFiles, partsOf, timeOf } from '../../service/clean/journals';
import { UsageError } from '../world';
import { filesOf } from './pretty';

/** All cleans with what they did, one a line. */
export async function listText(files: JournalFiles, cleans: readonly Clean[], words: Words): Promise<string> {
  if (cleans.length === 0) return `${words(say('No clean is recorded here.'))}\n`;
  const lines: string[] = [];
  for (const clean of cleans) {
    const state = stateOf(clean);
    let changed = 0;
    let changes = 0;
    for await (const { record } of recordsOf(files, clean)) {
      changed++;
      changes += record.changes.length;
    }
    lines.push(
      `${clean.name}  ${timeOf(clean.name)}  ${words(filesOf(changed))}, ${words(changes === 1 ? say('1 change') : say('{0} changes', changes))}${state ? `; ${words(state)}` : ''}\n`,
    );
  }
  return lines.join('');
}

/** What one clean removed or replaced, line by line of the files as they were. */
export async function cleanText(files: JournalFiles, clean: Clean, shown: (folder: string, path: string) => string): Promise<string> {
  let text = '';
  for await (const { folder, record } of recordsOf(files, clean)) {
    text += `${shown(folder, record.path)}\n`;
    for (const { line, removed, inserted, rule, class: inRule } of record.changes) {
      const what = removed.split(/\r\n|\r|\n/).filter((part) => part.trim() !== '');
      const change = inserted === '' ? what.map((part) => `- ${part}`) : [`- ${what.join(' ⏎ ')}`, `+ ${inserted.trimEnd()}`];
      text += `  ${line}  ${rule}${inRule === undefined ? '' : `/${inRule}`}\n${change.map((part) => `     ${part}\n`).join('')}`;
    }
  }
  return text;
}

function stateOf(clean: Clean): Message | undefined {
  if (!isUndone(clean)) return undefined;
  const refused = [...clean.undone.values()].reduce((sum, note) => sum + note.refused.length, 0);
  if (refused === 0) return say('taken back');
  return refused === 1 ? say('taken back, but for 1 file that had changed') : say('taken back, but for {0} files that had changed', refused);
}

async function* recordsOf(files: JournalFiles, clean: Clean): AsyncGenerator<{ folder: string; record: FileRecord }> {
  for (const folder of clean.folders) {
    for await (const part of partsOf(files, clean, folder)) {
      if (part instanceof Error) throw new UsageError(part.said);
      for (const record of part.files) yield { folder, record };
    }
  }
}

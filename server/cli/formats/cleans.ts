import type { FileRecord } from '../../service/clean/journal';
import { type Clean, isUndone, type JournalFiles, partsOf, timeOf } from '../../service/clean/journals';
import { UsageError } from '../world';
import { counted } from './pretty';

/** All cleans with what they did, one a line. */
export async function listText(files: JournalFiles, cleans: readonly Clean[]): Promise<string> {
  if (cleans.length === 0) return 'No clean is recorded here.\n';
  const lines: string[] = [];
  for (const clean of cleans) {
    let changed = 0;
    let changes = 0;
    for await (const { record } of recordsOf(files, clean)) {
      changed++;
      changes += record.changes.length;
    }
    lines.push(`${clean.name}  ${timeOf(clean.name)}  ${counted(changed, 'file')}, ${counted(changes, 'change')}${stateOf(clean)}\n`);
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

function stateOf(clean: Clean): string {
  if (!isUndone(clean)) return '';
  const refused = [...clean.undone.values()].reduce((sum, note) => sum + note.refused.length, 0);
  return refused === 0 ? '; taken back' : `; taken back, but for ${counted(refused, 'file')} that had changed`;
}

async function* recordsOf(files: JournalFiles, clean: Clean): AsyncGenerator<{ folder: string; record: FileRecord }> {
  for (const folder of clean.folders) {
    for await (const part of partsOf(files, clean, folder)) {
      if (part instanceof Error) throw new UsageError(part.message);
      for (const record of part.files) yield { folder, record };
    }
  }
}

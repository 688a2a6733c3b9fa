import { join, resolve } from 'node:path';
import { DEFAULT_CONFIG } from '../../core/config';
import { say } from '../../core/message';
import { CONFIG_NAME, YAML_CONFIG_NAME } from '../../service/configFile';
import type { Command } from '../command';
import { reasonOf } from '../failures';
import type { Disk } from '../disk';
import { CLEAN, UsageError } from '../world';

export const init: Command = {
  summary: say('set up a folder: write a {0}', CONFIG_NAME),
  usage: say('init [folder]'),
  help: [],
  options: {},

  async run({ positionals }, world, terminal) {
    if (positionals.length > 1) throw new UsageError(say('init takes one folder'));
    const folder = resolve(world.cwd, positionals[0] ?? '.');
    const path = join(folder, CONFIG_NAME);
    const yaml = join(folder, YAML_CONFIG_NAME);
    if (exists(world.disk, yaml))
      throw new UsageError(say('{0} exists already, and a {1} would take its place; edit it, or remove it first', yaml, CONFIG_NAME));
    if (exists(world.disk, path)) throw new UsageError(say('{0} exists already and is left as it is; edit it, or remove it first', path));
    // No "$schema": the extension knows the schema by the file's name, and an address would have to be fetched.
    const text = `${JSON.stringify(DEFAULT_CONFIG, null, 2)}\n`;
    try {
      world.disk.write(path, text);
    } catch (error) {
      throw new UsageError(say('{0} cannot be written: {1}', path, reasonOf(error)));
    }
    terminal.write(`${terminal.words(say('Wrote {0}. Every file below that it includes is checked from now on, here and in the editor.', path))}\n`);
    await terminal.flush();
    return CLEAN;
  },
};

function exists(disk: Disk, path: string): boolean {
  try {
    disk.kind(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

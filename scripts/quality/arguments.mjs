// How the scripts are called: folders of labelled pages, and options with a value.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../lib/root.mjs';

export const isMain = (url) => process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;

/** @returns {{ folders: string[], named: Record<string, string> }} full paths, and the value behind each --name */
export function options(args = process.argv.slice(2)) {
  const folders = [];
  const named = {};
  for (let at = 0; at < args.length; at++) {
    if (args[at].startsWith('--')) named[args[at].slice(2)] = args[++at] ?? '';
    else folders.push(path.resolve(args[at]));
  }
  if (folders.length === 0) throw new Error('name a folder of labelled pages');
  return { folders, named };
}

/** The scorer lies beside the labelled pages, outside of the project. */
export const scorerOf = ({ score }) => (score ? path.resolve(score) : inRoot('../shared/eval/score.mjs'));

import type { PatternSetting } from '../../core/config';
import { LONGEST_PATTERN } from './compile';
import { KINDS, MOST_PATTERNS, SEVERITIES } from './read';

const REPORTED = {
  message: { type: 'string', description: 'What the problem says, instead of "not part of the article".' },
  severity: { enum: SEVERITIES, description: 'How loudly it is reported.' },
  safe: { type: 'boolean', description: 'Whether "fix all" may delete it. Default: true for whole lines, false for parts.' },
};
const PART = { part: { type: 'boolean', default: false, description: 'Reports exactly what the expression covers instead of the line.' } };

/** "patterns" of the configuration in JSON Schema, for the editor's completion and checks. */
export const PATTERNS_SCHEMA = {
  description:
    'Lines that are to be reported by listed-boilerplate, beside those that Corpus Lint knows. A text is a phrase: a whole line, whatever its capitals, spaces and Unicode form.',
  type: 'array',
  maxItems: MOST_PATTERNS,
  default: [],
  items: itemsWith((kind) => ({ ...REPORTED, ...(kind === 'regex' ? PART : {}) })),
};

/** "keep" of the configuration. */
export const KEEP_SCHEMA = {
  description:
    'Lines that are never boilerplate: no rule offers to delete them, whatever "patterns" or Corpus Lint say. A text is a phrase: a whole line, whatever its capitals, spaces and Unicode form.',
  type: 'array',
  maxItems: MOST_PATTERNS,
  default: [],
  items: itemsWith(() => ({})),
};

function itemsWith(more: (kind: PatternSetting['kind']) => object): object {
  return {
    anyOf: [
      { type: 'string', minLength: 1, maxLength: LONGEST_PATTERN },
      ...KINDS.map((kind) => ({ type: 'object', additionalProperties: false, required: [kind], properties: { ...textOf(kind), ...more(kind) } })),
    ],
  };
}

function textOf(kind: PatternSetting['kind']): object {
  const texts = {
    phrase: 'A whole line, whatever its capitals, spaces and Unicode form.',
    glob: 'A whole line: * stands for any text, ? for one character. Capitals, spaces and Unicode form do not matter.',
    regex: "A regular expression for a whole line, in JavaScript's syntax without lookaround and backreferences. Capitals matter.",
  };
  const ignoreCase = { type: 'boolean', default: false, description: 'Whether capitals and small letters are the same.' };
  return { [kind]: { type: 'string', minLength: 1, maxLength: LONGEST_PATTERN, description: texts[kind] }, ...(kind === 'regex' ? { ignoreCase } : {}) };
}

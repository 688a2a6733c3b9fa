import type { PatternSetting } from '../../core/config';
import { LONGEST_PATTERN } from './compile';
import { KINDS, MOST_PATTERNS, SEVERITIES } from './read';

/** "patterns" of the configuration in JSON Schema, for the editor's completion and checks. */
export const PATTERNS_SCHEMA = {
  description:
    'Lines that are to be reported by listed-boilerplate, beside those that Corpus Lint knows. A text is a phrase: a whole line, whatever its capitals, spaces and Unicode form.',
  type: 'array',
  maxItems: MOST_PATTERNS,
  default: [],
  items: {
    anyOf: [
      { type: 'string', minLength: 1, maxLength: LONGEST_PATTERN },
      ...KINDS.map((kind) => ({ type: 'object', additionalProperties: false, required: [kind], properties: propertiesOf(kind) })),
    ],
  },
};

function propertiesOf(kind: PatternSetting['kind']): object {
  const texts = {
    phrase: 'A whole line, whatever its capitals, spaces and Unicode form.',
    glob: 'A whole line: * stands for any text, ? for one character. Capitals, spaces and Unicode form do not matter.',
    regex: "A regular expression for a whole line, in JavaScript's syntax without lookaround and backreferences. Capitals matter.",
  };
  const common = {
    message: { type: 'string', description: 'What the problem says, instead of "not part of the article".' },
    severity: { enum: SEVERITIES, description: 'How loudly it is reported.' },
    safe: { type: 'boolean', description: 'Whether "fix all" may delete it. Default: true for whole lines, false for parts.' },
  };
  const more = {
    part: { type: 'boolean', default: false, description: 'Reports exactly what the expression covers instead of the line.' },
    ignoreCase: { type: 'boolean', default: false, description: 'Whether capitals and small letters are the same.' },
  };
  return { [kind]: { type: 'string', minLength: 1, maxLength: LONGEST_PATTERN, description: texts[kind] }, ...common, ...(kind === 'regex' ? more : {}) };
}

import { inEnglish } from '../core/message';
import { describe, expect, it } from 'vitest';
import { RULES } from '../rules/list';
import { parseConfig } from './configFile';

/** What a configuration says, or its problems: the text that each stands at, and its message. */
function read(text: string): unknown {
  const { config, problems } = parseConfig(text, RULES);
  return config?.rules ?? problems.map(({ span, message }) => [text.slice(span.start, span.end), inEnglish(message)]);
}

const classes = (members: string): string => `{ "rules": { "boilerplate-line": { "classes": ${members} } } }`;

describe('the option "classes" in the configuration', () => {
  it('takes a severity for each class, comments and trailing commas allowed', () => {
    expect(read(classes('{ "view-counter": "off", /* official style */ "end-marker": "hint", }'))).toEqual({
      'boilerplate-line': { classes: { 'view-counter': 'off', 'end-marker': 'hint' } },
    });
  });

  it('says which classes there are, at the name that is none', () => {
    expect(read(classes('{ "view-counter": "off", "views": "off" }'))).toEqual([
      ['"views"', expect.stringMatching(/^option "classes" of boilerplate-line has no "views"; it takes site-header, navigation-menu, .*obfuscated-text$/)],
    ]);
    expect(read(classes('{ "toString": "off" }'))).toEqual([['"toString"', expect.stringContaining('has no "toString"')]]);
  });

  it('says which severities there are, at the value that is none', () => {
    const message = '"ads" in option "classes" of boilerplate-line must be one of error, warning, info, hint, off';
    expect(read(classes('{ "ads": "loud" }'))).toEqual([['"loud"', message]]);
    expect(read(classes('{ "ads": true }'))).toEqual([['true', message]]);
  });

  it.each(['"off"', '["ads"]', 'null', '3'])('does not take %s for an object', (value) => {
    expect(read(classes(value))).toEqual([[value, 'option "classes" of boilerplate-line must be of type object']]);
  });

  it('says which options there are', () => {
    expect(read('{ "rules": { "boilerplate-line": { "class": {} } } }')).toEqual([['"class"', 'boilerplate-line has no option "class"; it has classes']]);
  });
});

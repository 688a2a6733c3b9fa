import { describe, expect, it } from 'vitest';
import { withOption, withRuleOff } from './configEdit';

const JSONC = '{\n  // ours\n  "rules": {\n    "a": "hint", // why\n    "b": { "words": ["x"] }\n  }\n}\n';
const YAML = '# ours\nrules:\n  a: hint   # why\n\n  b:\n    words: [x]   # x\n# the end\nkeep: [ "Chia sẻ" ]\n';

describe('switching a rule off in a configuration', () => {
  it('in JSON leaves comments and everything else as they are', () => {
    expect(withRuleOff(JSONC, 'a', 'json')).toBe(JSONC.replace('"hint"', '"off"'));
    expect(withRuleOff(JSONC, 'b', 'json')).toBe(JSONC.replace('["x"] }', '["x"], "severity": "off" }'));
    expect(withRuleOff('{ "rules": { "a": "hint", } } // one', 'c', 'json')).toBe('{ "rules": { "a": "hint", "c": "off", } } // one');
    expect(withRuleOff(JSONC, 'c', 'json')).toBe(JSONC.replace('["x"] }', '["x"] },\n    "c": "off"'));
    const commented = '{\n  "rules": {\n    "a": "hint" // why\n  } // all\n}\n';
    expect(withRuleOff(commented, 'c', 'json')).toBe(commented.replace('"hint" // why', '"hint", // why\n    "c": "off"'));
    expect(withRuleOff('{\n  "exclude": ["x"],\n}\n', 'c', 'json')).toBe('{\n  "exclude": ["x"],\n  "rules": {\n    "c": "off"\n  },\n}\n');
    expect(JSON.parse(withRuleOff('', 'c', 'json'))).toEqual({ rules: { c: 'off' } });
  });

  it('in YAML changes or adds one line', () => {
    expect(withRuleOff(YAML, 'a', 'yaml')).toBe(YAML.replace('hint', 'off'));
    expect(withRuleOff(YAML, 'b', 'yaml')).toBe(YAML.replace('[x]   # x', '[x]   # x\n    severity: off'));
    expect(withRuleOff(YAML, 'c', 'yaml')).toBe(YAML.replace('[x]   # x', '[x]   # x\n  c: off'));
    expect(withRuleOff('keep: [a]\n', 'c', 'yaml')).toBe('keep: [a]\nrules:\n  c: off\n');
    expect(withRuleOff('', 'c', 'yaml')).toBe('rules:\n  c: off\n');
    expect(withRuleOff('rules: {}\n', 'c', 'yaml')).toBe('rules: { c: off }\n');
    expect(withRuleOff('rules: { a: off } # few\n', 'c', 'yaml')).toBe('rules: { a: off, c: off } # few\n');
    expect(withRuleOff('rules:\r\n  a: hint\r\nkeep: []\r\n', 'c', 'yaml')).toBe('rules:\r\n  a: hint\r\n  c: off\r\nkeep: []\r\n');
  });

  it('in YAML without a value for "rules" still keeps the comments', () => {
    expect(withRuleOff('# ours\nrules:\n', 'c', 'yaml')).toBe('# ours\nrules:\n  c: off\n');
  });
});

describe('setting an option', () => {
  it('keeps the severity that stood alone', () => {
    expect(withOption('rules:\n  a: hint # why\n', 'a', ['forms', 'Phó Chủ tịch'], 'Phó chủ tịch', 'yaml')).toBe(
      'rules:\n  a:\n    severity: hint\n    forms:\n      Phó Chủ tịch: Phó chủ tịch\n',
    );
    expect(JSON.parse(withOption('{ "rules": { "a": "hint" } }', 'a', ['n'], 1, 'json'))).toEqual({ rules: { a: { severity: 'hint', n: 1 } } });
  });

  it('in YAML adds to what is there', () => {
    const text = 'rules:\n  a:\n    forms:\n      Đại tá: Đại tá # so\n';
    expect(withOption(text, 'a', ['forms', 'No: 1'], 'x', 'yaml')).toBe(`${text}      "No: 1": x\n`);
  });
});

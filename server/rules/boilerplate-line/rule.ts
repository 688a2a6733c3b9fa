import { defineRule } from '../../core/rule';
import { CLASSES_OPTION } from './classes';
import { furniture } from './furniture';
import { metadata } from './metadata';
import { obfuscated } from './obfuscated';
import { parts } from './parts';
import { surroundingsOf } from './surroundings';

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'boilerplate-line',
    summary: 'Lines of the site that do not belong to the article: menus, players, counters, buttons, comment boxes, imprints; and its metadata.',
    severity: 'warning',
    fixable: 'sometimes',
    since: '0.1.0',
    options: { classes: CLASSES_OPTION },
  },
  *check({ document, options, kept }) {
    if (!document.isPage) return;
    const settings = options.classes;
    const where = surroundingsOf(document);
    yield* furniture(document, settings, kept, where);
    yield* metadata(document, settings, kept, where);
    yield* parts(document, settings, kept, where);
  },
  *across({ document, options, remember }) {
    if (document.isPage) yield* obfuscated(document, options.classes, remember);
  },
});

import { describe, expect, it } from 'vitest';
import { AUTHOR, article } from '../../../test-support/article';
import { check, checkClean, lintKeeping, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const HEAD = ['Đời sống > Nông thôn', 'Thứ ba, 11/03/2025, 08:15 (GMT+7)'];

describe('boilerplate-line: metadata', () => {
  it('is information of its own kind, line by line or run by run', () => {
    const page = article({
      top: HEAD.map((line) => `⟦${line}⟧`),
      end: ['⟦Nguồn: Báo Sông Mây⟧', '⟦Từ khóa: bến đò, sông Mây⟧'],
    }).replace(AUTHOR, `⟦${AUTHOR}⟧`);
    check(
      rule,
      page,
      ['breadcrumb', 'date of publication', 'author', 'source', 'keywords'].map((what) => `${what}: metadata, not text of the article: keep or delete`),
    );
    const two = article({ head: ['⟦Nguyệt Mây', 'Xuân Bến⟧'] }).replace(AUTHOR, `⟦${AUTHOR}⟧`);
    check(rule, two, ['author, 2 lines: metadata', 'author: metadata']);
  });

  it('waits for a person, who may delete it or keep it as what it is', () => {
    const [finding] = lintWith(rule, article({ top: HEAD }));
    expect(finding).toMatchObject({
      severity: 'info',
      fixes: [{ title: 'Delete this line', safe: false }],
      keepAs: { title: 'Keep as metadata', reason: 'metadata (breadcrumb)' },
    });
  });

  it('is boilerplate where a label of keywords has none', () => {
    const [, label] = lintWith(rule, article({ end: ['Từ khóa:'] }));
    expect(label).toMatchObject({ severity: 'warning', message: 'label of keywords without keywords: not part of the article', fixes: [{ safe: true }] });
    const [, tags] = lintWith(rule, article({ end: ['Từ khóa:', 'bến đò', 'sông Mây'] }));
    expect(tags).toMatchObject({ severity: 'info', message: 'keywords, 3 lines: metadata, not text of the article: keep or delete' });
  });

  it.each(['Hà Nội', 'Kon Tum', 'TP Hồ Chí Minh', 'Thanh Hoá', 'HẾT', '(Còn nữa)', '(Kỳ 2)'])('does not take %j below the text for its author', (line) => {
    checkClean(rule, article().replace(AUTHOR, line), { classes: { 'navigation-menu': 'off', 'weather-gold-widgets': 'off' } });
  });

  it('leaves keywords alone that nothing announces', () => {
    const keywords = article({ end: ['bến đò sông Mây lũ lụt người lái đò Cây Gạo nhà chờ kè đá'] });
    expect(lintWith(rule, keywords).map((f) => keywords.slice(f.span.start, f.span.end))).toEqual([AUTHOR]);
  });

  it('does not call a label empty whose keywords the user keeps', () => {
    expect(lintKeeping(rule, article({ end: ['Từ khóa:', 'bến đò'] }), 'bến đò').map((f) => f.message)).toEqual([
      'author: metadata, not text of the article: keep or delete',
      'keywords: metadata, not text of the article: keep or delete',
    ]);
  });

  it.each(['12/03/2025', 'Trần Khê', '(Sông Mây)', 'Theo Lê Hòe'])('takes %j between two paragraphs for part of the text', (line) => {
    checkClean(rule, article({ text: [line] }), { classes: { 'author-signature': 'off', 'source-line': 'error', datetime: 'error' } });
    expect(lintWith(rule, article({ text: [line] })).map((f) => f.message)).toEqual(['author: metadata, not text of the article: keep or delete']);
  });
});

import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { open, until } from './support';

const names = (symbols: readonly vscode.DocumentSymbol[]): string[] => symbols.flatMap((s) => [s.name, ...names(s.children)]);

describe('structure of a page', () => {
  it('the outline has the article with its sections below it', async () => {
    const document = await open('checked', 'page.txt');
    const [article] = await until('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      return found?.length > 0 && found;
    });
    ok(article!.name.startsWith('Xã Hòa Lạc mở lớp dạy bơi'), `the article is named by its title: ${article!.name}`);
    ok(article!.children.length >= 2, `sections: ${names(article!.children).join(' | ')}`);
    for (const child of article!.children) ok(article!.range.contains(child.range), `"${child.name}" lies inside the article`);
  });

  it('sections fold', async () => {
    const document = await open('checked', 'page.txt');
    const ranges = await until('folding ranges', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      return found?.length > 0 && found;
    });
    for (const { start, end } of ranges) ok(start < end && end < document.lineCount, `lines ${start} to ${end}`);
    equal(ranges.filter((r) => r.start <= 9 && r.end >= 13).length > 0, true, 'a range that holds the body');
  });
});

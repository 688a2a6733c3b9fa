import { ok } from './assert';
import { extension, open, until } from './support';

// Outside every suite: where the extension does not start, nothing else is tried.
before(async () => {
  await open('checked', 'page.txt');
  await until('the extension to start with a page', () => extension().isActive);
  await extension().activate(); // tells why it failed, where it did
});

describe('activation', () => {
  it('comes with the first page that is opened', () => {
    ok(extension().isActive, 'the extension is active');
  });
});

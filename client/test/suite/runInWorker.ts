// The same suite in the web-worker extension host: mocha's browser build, everything in one bundle.
require('mocha/mocha');

declare const mocha: { setup(options: object): void; run(done: (failures: number) => void): void };

/** @throws Error where a test fails. */
export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, forbidOnly: true, forbidPending: true });
  require('./activation.test');
  require('./diagnostics.test');
  require('./structure.test');
  require('./titles.test');
  require('./files.test');
  require('./web.test');
  require('./corpus.test');
  require('./clean.test');
  require('./decisions.test');
  require('./fixes.test');
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}

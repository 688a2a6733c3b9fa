// Drives the packaged extension (dist/corpus-lint.vsix) in the npm host. Screenshots go to dist/shots.
import Mocha from 'mocha';
import { endWithSignals } from '../../scripts/lib/processes.mjs';
import { inRoot } from '../../scripts/lib/root.mjs';

endWithSignals();
const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 120_000, forbidOnly: true, forbidPending: true });
for (const name of ['packaged', 'corpus', 'spelling', 'manyPages', 'vietnamese', 'trust']) mocha.addFile(inRoot(`client/test/ui/${name}.test.mjs`));
await mocha.loadFilesAsync();
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});

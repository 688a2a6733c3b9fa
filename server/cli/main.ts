import { version } from '../../package.json';

// Start-up is measured: `--version` must not pay for the rest, which therefore is a bundle of its own beside this one.
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) process.stdout.write(`${version}\n`);
else void import('./run').then(({ runProcess }) => runProcess(argv));

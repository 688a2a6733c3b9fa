/** One row: what · beside what · value (a ratio unless it has a unit) · target and whether it holds. */
function cells({ what, beside, value, unit, target, atLeast, missing }) {
  if (missing !== undefined) return [what, beside, 'not measured', brief(missing), '–'];
  const shown = `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)}${unit === undefined ? ' ×' : unit && ` ${unit}`}`;
  if (target === undefined) return [what, beside, shown, '', ''];
  const ok = atLeast ? value >= target : value <= target;
  return [what, beside, shown, `${atLeast ? '≥' : '≤'} ${Number.isInteger(target) ? target : target.toFixed(2)}`, ok ? 'ok' : 'MISS'];
}

/** The last words of an error, in one table cell: that is where programs say what is wrong. */
function brief(message) {
  const line = message.split('\n').findLast((part) => /error|missing|not installed|finds nothing|ended/i.test(part)) ?? message;
  return line.trim().replaceAll('|', '/').slice(-120);
}

/** The rows as a Markdown table with columns of equal width. */
export function table(rows) {
  const lines = [['What', 'Beside', 'Measured', 'Target', 'Holds'], ...rows.map(cells)];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => [...line[column]].length)));
  const pad = (text, width) => text + ' '.repeat(width - [...text].length);
  const shown = lines.map((line) => `| ${line.map((text, i) => pad(text, widths[i])).join(' | ')} |`);
  return [shown[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...shown.slice(1)].join('\n');
}

/** The file: the table and what made it. */
export const report = (rows, { command, machine }) => `# Benchmarks

Made by \`${command}\` on ${machine}.
A measure with × is a ratio of two programs in one run, taken in turns on the same bytes; only such ratios carry over to another machine.
The pages are generated (\`bench/pages.mjs\`): news pages of about 8 KB with their chrome, every tenth one decomposed (NFD).

${table(rows)}
`;

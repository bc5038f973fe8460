// Small numbers and tables.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};
export const median = (values) => quantile(values, 0.5);
export const ms = (value) => (value === undefined ? '-' : value < 10 ? value.toFixed(2) : value.toFixed(0));
export const seconds = (value) => (value === undefined ? '-' : value.toFixed(2));
/** How many times `unit` a value is. */
export const ratio = (value, unit) => (value === undefined || !unit ? '-' : (value / unit).toFixed(2));

/** Prints rows of strings in columns; numbers are set flush right. */
export function table(title, header, rows) {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  console.log(
    `\n${title}\n${line(header)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${rows.map(line).join('\n')}`,
  );
}

/** Runs a program to its end: seconds on the clock and of the processors, and the most memory it held in MB. */
export function timed(command, args, cwd) {
  const gnuTime = '/usr/bin/time';
  const isMeasured = existsSync(gnuTime);
  const startedAt = performance.now();
  const result = isMeasured
    ? spawnSync(gnuTime, ['-f', 'cost %U %S %M', command, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 30 })
    : spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  const wall = (performance.now() - startedAt) / 1000;
  if (result.error) throw result.error;
  const [, user, system, kilobytes] = /cost ([\d.]+) ([\d.]+) (\d+)/.exec(result.stderr) ?? [];
  return {
    wall,
    cpu: user === undefined ? undefined : Number(user) + Number(system),
    memory: kilobytes === undefined ? undefined : Number(kilobytes) / 1024,
    status: result.status,
  };
}

import { existsSync, readFileSync } from 'node:fs';

/** Linux counts what the process that started this one held into `maxRSS`; here it does not. */
const status = '/proc/self/status';

/** Loaded into a command that is measured: says at its end how many bytes were resident at the most. */
process.on('exit', () => {
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(status, 'utf8')) : undefined;
  process.stderr.write(`peak memory ${Number(own?.[1] ?? process.resourceUsage().maxRSS) * 1024}\n`);
});

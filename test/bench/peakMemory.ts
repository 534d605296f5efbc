/** Loaded into a command that is measured: says at its end how many bytes were resident at the most. */
process.on('exit', () => process.stderr.write(`peak memory ${process.resourceUsage().maxRSS * 1024}\n`));

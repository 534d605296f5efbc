import { spawnSync } from 'node:child_process';

/** Programs that read our files in tests, and the Debian packages that have them. */
const packages = {
  pspp: 'pspp',
  'pspp-convert': 'pspp',
  soffice: 'libreoffice-calc',
  xmllint: 'libxml2-utils',
  Rscript: 'r-base-core',
  python3: 'python3',
};

/**
 * `describe` where the program is on the machine. Elsewhere its tests are skipped, with a line that says how to get it;
 * `.ci/run` gets it.
 */
export function describeWith(program: keyof typeof packages): typeof describe.skip {
  if (!spawnSync(program, ['--version']).error) return describe;
  console.warn(`Skipped, as ${program} is not on this machine. To get it: apt-get install ${packages[program]}`);
  return describe.skip;
}

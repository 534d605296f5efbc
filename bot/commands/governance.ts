import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { readAuthorities } from '../authorities.ts';
import { fill } from '../governance/fill.ts';
import { documents, partsFor } from '../governance/parts.ts';
import { runCommand } from './runCommand.ts';

interface Options {
  authorities: string;
  out: string;
  check?: true;
}

const source = 'docs';

const command = new Command('governance')
  .description(
    `Writes the generated parts of ${documents.map((name) => join(source, name)).join(', ')}: from the code, the ` +
      'settings of councils and what was measured.',
  )
  .option('--authorities <file>', 'the settings of councils', 'deploy/authorities.json')
  .option('--out <folder>', 'where the documents go, such as copies for one council', source)
  .addOption(new Option('--check', 'write nothing; fail when a document is out of date').conflicts('out'))
  .addHelpText('after', '\nExample:\n  npm run -s governance -- --authorities our-council.json --out our-records');

await runCommand(command, ({ authorities, out, check }: Options) => {
  const parts = partsFor(readAuthorities(authorities));
  const old = documents.filter((name) => {
    const before = read(name);
    const after = filled(name, before, parts);
    if (!check) write(out, name, after);
    return before !== after;
  });
  if (check && old.length > 0) throw new Error(`out of date: ${old.join(', ')}. Run npm run governance.`);
  process.stdout.write(check ? 'All are up to date.\n' : `Wrote ${documents.join(', ')} to ${out}.\n`);
  return Promise.resolve();
});

function read(name: string): string {
  return readFileSync(join(source, name), 'utf8');
}

function filled(name: string, document: string, parts: ReturnType<typeof partsFor>): string {
  try {
    return fill(document, parts);
  } catch (error) {
    throw new Error(`${join(source, name)}: ${(error as Error).message}`, { cause: error });
  }
}

function write(folder: string, name: string, document: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), document);
}

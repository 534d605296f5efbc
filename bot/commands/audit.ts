import { Command, InvalidArgumentError } from 'commander';
import type { AuditEntry } from '../../store/auditLog.ts';
import { withStore } from '../alerts/commands/withStore.ts';
import { printable } from '../alerts/terminal/printable.ts';
import { authorityNamed } from '../authorities.ts';
import { onOutputError } from './onOutputError.ts';

interface Options {
  authority?: string;
  limit: number;
  json?: true;
}

const program = new Command('audit').description(
  'For administrators: who looked at what on the staff pages, took it away, changed it or was refused.',
);

program
  .command('list')
  .description('Entries of the audit log, the newest first.')
  .option('--authority <slug or code>', "a local authority, or 'all' for pages of all of them together")
  .option('--limit <number>', 'how many at the most', whole, 100)
  .option('--json', 'print JSON Lines: an entry a line')
  .addHelpText('after', '\nExample: npm run -s audit -- list --authority essex --limit 1000 --json > audit.jsonl')
  .action(list);

process.stdout.on('error', onOutputError('audit'));
program.showHelpAfterError('Add --help to see how to use it.');
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`audit: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function list({ authority, limit, json }: Options): Promise<void> {
  await withStore(async ({ auditLog }, { authorities }) => {
    const isOne = authority !== undefined && authority !== 'all';
    const filter = { authority: isOne ? authorityNamed(authority, authorities).code : authority };
    let left = limit;
    for await (const entry of auditLog.list(filter)) {
      if (left-- === 0) break;
      process.stdout.write(`${json ? JSON.stringify(entry) : line(entry)}\n`);
    }
  });
}

function line({ at, by, what, page, authority, round, subject }: AuditEntry): string {
  const about = [page, authority, round, subject].filter((each) => each !== undefined).join(' ');
  return `${at}  ${what.padEnd(10)}  ${about}  ${printable(by).trim()}`;
}

function whole(text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number of 1 or more.');
}

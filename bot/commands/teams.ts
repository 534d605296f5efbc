import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { authorityNamed } from '../authorities.ts';
import { readConfig } from '../config.ts';
import { appPackage } from '../teamsApp/appPackage.ts';

interface Options {
  appId: string;
  domain: string;
  authority?: string;
  appVersion: string;
  out: string;
}

const program = new Command('teams').description(
  'What an authority needs to put Family Views into Teams: docs/teams.md.',
);

program
  .command('package')
  .description("Writes the app package for the Teams admin centre, checked against Microsoft's schema.")
  .requiredOption('--app-id <guid>', 'id of the bot in Azure, as in MICROSOFT_APP_ID', guid)
  .requiredOption('--domain <host>', 'where the service is reached, such as views.council.example', host)
  .option('--authority <slug or code>', 'whose app it is (default: BOT_AUTHORITY)')
  .option('--app-version <version>', 'higher each time a package is put in again', version, '1.0.0')
  .option('--out <file>', 'the package', 'family-views-teams.zip')
  .action(writePackage);

program.showHelpAfterError('Add --help to see how to use it.');
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`teams: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function writePackage({ appId, domain, authority, appVersion, out }: Options): Promise<void> {
  const { authorities, onlyAuthority } = readConfig();
  const whose = authority ?? onlyAuthority;
  if (whose === undefined) throw new Error('--authority: expected whose app it is, got nothing; or set BOT_AUTHORITY');
  const bytes = await appPackage({ appId, domain, authority: authorityNamed(whose, authorities), version: appVersion });
  try {
    writeFileSync(out, bytes);
  } catch (error) {
    throw new Error(`--out: expected a file that can be written, got ${out}: ${(error as Error).message}`, {
      cause: error,
    });
  }
  process.stdout.write(`Wrote ${out}. Next: docs/teams.md, "Put it in".\n`);
}

function guid(text: string): string {
  const id = text.toLowerCase();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)) return id;
  throw new InvalidArgumentError('Expected a GUID such as 5e0ad1ce-0000-4000-8000-00000000b07e.');
}

function host(text: string): string {
  if (/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/u.test(text)) return text;
  throw new InvalidArgumentError('Expected a host name without https:// and path, such as views.council.example.');
}

function version(text: string): string {
  if (/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/u.test(text)) return text;
  throw new InvalidArgumentError('Expected three numbers such as 1.0.1.');
}

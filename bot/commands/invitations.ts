import { Command, InvalidArgumentError } from 'commander';
import { authorityNamed } from '../authorities.ts';
import { readConfig } from '../config.ts';
import { InvitationCodes } from '../invitations/invitationCodes.ts';
import { invitationLinks, type Inviting } from '../invitations/invitationLinks.ts';
import { replaceFile } from './replaceFile.ts';
import { runCommand } from './runCommand.ts';

interface Options extends Inviting {
  authority: string;
  count: number;
  out: string;
}

const command = new Command('invitations')
  .description(
    'Makes links that invite families, each with a code of its own. What a link sets is sealed in the code: nobody can ' +
      'read it, guess a code or change one.',
  )
  .requiredOption('--authority <slug or code>', 'whose survey')
  .requiredOption('--round <round>', 'the round that answers belong to')
  .option('--group <group>', 'the key group, such as autism, which is then not asked')
  .option('--locality <locality>', 'where they live, which is then not asked')
  .option('--lang <language>', 'the language the page begins in')
  .requiredOption('--count <number>', 'how many links', count)
  .requiredOption('--out <file>', 'a CSV file: number, link')
  .addHelpText(
    'after',
    '\nExample: npm run -s invitations -- --authority essex --round 2026-autumn --count 200 --out links.csv',
  );

await runCommand(command, async ({ authority: name, count, out, ...inviting }: Options) => {
  const { authorities, keys, publicUrl } = readConfig();
  const authority = authorityNamed(name, authorities);
  const codes = new InvitationCodes(keys.people);
  const links = invitationLinks(inviting, { authority, count, codes, publicUrl });
  const lines = ['number,link', ...links.map((link, at) => `${at + 1},${link}`)];
  await replaceFile(out, async (sink) => {
    await new Promise<void>((resolve, reject) => {
      sink.once('error', reject);
      sink.end(`${lines.join('\r\n')}\r\n`, resolve);
    });
  });
  process.stdout.write(`${count} links to ${publicUrl}/${authority.slug} are in ${out}.\n`);
});

function count(text: string): number {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= 1 && value <= 100_000) return value;
  throw new InvalidArgumentError('Expected a whole number from 1 to 100,000.');
}

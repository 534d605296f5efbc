import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command, Option } from 'commander';
import pino from 'pino';
import { locales } from '../../locales/words.ts';
import { openMemory } from '../../store/memory.ts';
import { registers, type Register } from '../../survey/profile.ts';
import { authorityNamed } from '../authorities.ts';
import { readConfig } from '../config.ts';
import { createTalking } from '../talking.ts';
import { formatConversation, type ConversationFile } from '../terminal/conversationFile.ts';
import { steady } from '../terminal/steady.ts';
import { showActivity } from '../terminal/showActivity.ts';
import { talkAs } from '../terminal/talkAs.ts';
import { costOf } from '../terminal/costOf.ts';
import { runCommand } from './runCommand.ts';

interface Options {
  authority: string;
  channel: string;
  locale: string;
  register?: Register;
  invitation: string;
  openly?: true;
  save?: string;
}

const folder = new URL('../../test/conversations/', import.meta.url);

/** What is said first to be spoken to in a register. */
const openings: Record<Register, string[]> = {
  parent: ['yes', 'parent'],
  'young-person': ['yes', 'child', '14'],
  child: ['yes', 'child', '9'],
};

const command = new Command('talk')
  .description('Talk to the survey in the terminal, as it would be on a channel. Nothing is kept when you leave.')
  .requiredOption('--authority <slug or code>', 'whose survey', 'essex')
  .addOption(
    new Option('--channel <channel>', 'how messages are shaped')
      .choices(['webchat', 'msteams', 'sms'])
      .default('webchat'),
  )
  .addOption(new Option('--locale <language>', 'language to begin in').choices([...locales]).default('en'))
  .addOption(new Option('--register <register>', 'answers the first questions for you').choices([...registers]))
  .option('--invitation <query>', 'what the link says, such as group=autism', '')
  .option('--openly', 'reads no codes back, as it is for a share of people (ASKED_OPENLY)')
  .option('--save <name>', 'also write the talk to test/conversations/<name>.txt')
  .addHelpText('after', '\nExample: printf "yes\\nmum\\n" | npm run -s talk -- --authority essex --channel sms');

await runCommand(command, async (options: Options) => {
  const file = options.save === undefined ? undefined : new URL(`${options.save}.txt`, folder);
  if (options.save !== undefined && !/^[a-z0-9-]+$/u.test(options.save))
    throw new Error(`--save: expected a name of lower-case letters, digits and hyphens, got "${options.save}"`);
  if (file && existsSync(file))
    throw new Error(`Expected a new name for --save, got ${options.save}: test/conversations/ has it already`);
  const conversation = await converse(options);
  if (file) writeFileSync(file, formatConversation(conversation));
});

async function converse({
  authority,
  channel,
  locale,
  register,
  invitation,
  openly,
}: Options): Promise<ConversationFile> {
  const { authorities, textPence } = readConfig();
  const pence = channel === 'sms' ? textPence : undefined;
  const { slug } = authorityNamed(authority, authorities);
  // The same talk gives the same words each time, the reference too, so that it can be saved and compared.
  const talking = createTalking({
    store: openMemory(),
    authorities,
    log: pino(pino.destination(2)),
    askedOpenly: openly ? 1 : 0,
    ...steady(),
  });
  const talk = talkAs(talking.direct(), { authority: slug, query: invitation, channel, locale, person: 'terminal' });
  const settings = {
    authority: slug,
    channel,
    locale,
    ...(invitation && { invitation }),
    ...(openly && { openly: 'yes' }),
  };
  const conversation: ConversationFile = { settings, turns: [{ replies: print(await talk.arrive(), pence) }] };
  for await (const said of linesToSay(register)) {
    conversation.turns.push({ said, replies: print(await talk.say({ text: said }), pence) });
  }
  return conversation;
}

function print(activities: Parameters<typeof showActivity>[0][], pence?: number): string[] {
  const shown = activities.map(showActivity);
  for (const text of shown) process.stdout.write(`${text}\n${pence === undefined ? '' : `${costOf(text, pence)}\n`}\n`);
  return shown;
}

async function* linesToSay(register?: Register): AsyncGenerator<string> {
  const interactive = process.stdin.isTTY;
  for (const said of register ? openings[register] : []) {
    process.stdout.write(`> ${said}\n\n`);
    yield said;
  }
  const lines = createInterface({
    input: process.stdin,
    output: interactive ? process.stdout : undefined,
    prompt: '> ',
  });
  let isOpen = true;
  lines.once('close', () => (isOpen = false));
  lines.prompt();
  for await (const line of lines) {
    if (!interactive) process.stdout.write(`> ${line}\n\n`);
    yield line;
    // A file may be read to its end while its first lines are answered.
    if (isOpen) lines.prompt();
  }
}

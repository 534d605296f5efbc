import { readdirSync, readFileSync } from 'node:fs';
import { parseConversation } from '../bot/terminal/conversationFile.ts';
import { showActivity } from '../bot/terminal/showActivity.ts';
import { steady } from '../bot/terminal/steady.ts';
import { talkAs } from '../bot/terminal/talkAs.ts';
import { testTalking } from './support/talking.ts';

const folder = new URL('./conversations/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('a saved conversation goes the same way again', () => {
  test.each(names)('%s', async (name) => {
    const { settings, turns } = parseConversation(readFileSync(new URL(name, folder), 'utf8'));
    const { authority, channel = '', locale = '', invitation } = settings;
    const askedOpenly = settings.openly === 'yes' ? 1 : 0;
    const adapter = testTalking({ ...steady(), askedOpenly }).direct();
    const talk = talkAs(adapter, { authority, channel, locale, query: invitation, person: 'terminal' });
    for (const { said, replies } of turns) {
      const answers = said === undefined ? await talk.arrive() : await talk.say({ text: said });
      expect({ said, replies: blocks(answers.map(showActivity)) }).toEqual({ said, replies: blocks(replies) });
    }
  });
});

/** Paragraphs: the file does not tell where one message ends and the next begins. */
function blocks(replies: string[]): string[] {
  return replies.flatMap((reply) => reply.split(/\n\n+/u)).map((block) => block.trim());
}

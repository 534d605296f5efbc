import { wordsFor } from '../../locales/words.ts';
import { openMemory } from '../../store/memory.ts';
import { responsesIn, startChat, type ChatService } from '../support/chatService.ts';
import { FormVisitor } from '../support/formVisitor.ts';

const { say } = wordsFor('en', 'parent');
const REFERENCE = /[a-z]+-[a-z]+-[a-z]+-\d{5}/u;
const SECRETS = /He is calmer now|We all sleep better|Autistic|Social worker/u;
const minutes = (count: number) => count * 60_000;

const store = openMemory();
let now = Date.now();
let chat: ChatService;
beforeAll(async () => void (chat = await startChat({ store, now: () => new Date(now) })));
afterAll(() => chat.stop());

/** A parent who has answered up to a question, and the words that open it. */
async function answered(question: string): Promise<{ parent: FormVisitor; reference: string }> {
  const parent = await new FormVisitor(chat.address).open();
  await parent.answerUpTo('respondent');
  const reference = REFERENCE.exec(parent.text)![0];
  await parent.answerUpTo(question);
  return { parent, reference };
}

describe('on a phone that several people use', () => {
  test('a page opened anew within the same sitting shows the question, and what was said only when asked', async () => {
    const { parent } = await answered('improve');
    await parent.look();
    expect(parent.question).toBe('improve');
    expect(parent.text).not.toMatch(SECRETS);
    await parent.send({ command: 'see' });
    expect(parent.text).toMatch(SECRETS);
  });

  test('after half an hour the page looks as it does to somebody new', async () => {
    const { parent } = await answered('improve');
    const fresh = await new FormVisitor(chat.address).look();
    now += minutes(31);
    await parent.look();
    expect(parent.text).toBe(fresh.text);
    expect(parent.text).toContain(say('page.commands.someone-else'));
  });

  test.each(['stop', 'see', 'copy', 'elsewhere', 'help', 'back', 'change'])(
    'whoever goes on and says %s gets the questions left, and neither answers nor the words that open them',
    async (command) => {
      const { parent, reference } = await answered('improve');
      now += minutes(31);
      await parent.open();
      expect(parent.question).toBe('improve');
      await parent.send({ command, question: '' });
      expect(parent.text).not.toMatch(SECRETS);
      expect(parent.html).not.toContain(reference);
      expect(parent.html).not.toContain('/copy/');
      expect(parent.text).not.toMatch(/\d{4} \d{4}\. It works once/u);
    },
  );

  test('what was understood from words said before is not read back', async () => {
    const { parent } = await answered('confirm-difference');
    now += minutes(31);
    await parent.open();
    expect(parent.question).toBe('improve');
    expect(parent.text).not.toContain(say('codes.calmer'));
  });

  test('whoever finishes is thanked, and shown nothing; the answers count as one', async () => {
    const { parent, reference } = await answered('improve');
    const before = (await responsesIn(store)).length;
    now += minutes(31);
    await parent.open();
    await parent.answerUpTo();
    expect(parent.text).toContain(say('says.thanks'));
    expect(parent.html).not.toContain(reference);
    await parent.look();
    expect(parent.text).toContain(say('page.happens'));
    expect(await responsesIn(store)).toHaveLength(before);
  });

  test('whoever sends the words sees what was said again', async () => {
    const { parent, reference } = await answered('improve');
    now += minutes(31);
    await parent.open();
    await parent.send({ command: 'see' });
    expect(parent.text).toContain(say('says.away'));
    await parent.send({ text: reference });
    expect(parent.question).toBe('held');
    await parent.send({ command: 'see' });
    expect(parent.text).toMatch(SECRETS);
  });

  test('nobody learns that somebody told of harm', async () => {
    const child = await new FormVisitor(chat.address).open();
    await child.send({ command: 'unsafe' });
    expect(child.question).toBe('after-concern');
    await child.look();
    expect(child.question).toBe('after-concern');
    now += minutes(31);
    await child.look();
    expect(child.text).toBe((await new FormVisitor(chat.address).look()).text);
    await child.open();
    expect(child.question).toBe('consent');
  });

  test('somebody else begins anew with one button, from any page', async () => {
    const { parent } = await answered('improve');
    expect(parent.text).toContain(say('page.commands.someone-else'));
    const response = await fetch(`${chat.address}/essex/someone-else`, {
      method: 'POST',
      headers: { cookie: parent.cookie },
      redirect: 'manual',
    });
    expect(response.headers.get('set-cookie')).toMatch(/^visitor=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/u);
    parent.cookie = '';
    await parent.open();
    expect(parent.question).toBe('consent');
    expect(parent.text).not.toMatch(SECRETS);
  });
});

describe('somebody who left in a hurry', () => {
  test('finds the page as it is to somebody new, and goes on with the questions left', async () => {
    const { parent } = await answered('improve');
    const left = await fetch(`${chat.address}/essex/leave`, { method: 'POST', headers: { cookie: parent.cookie } });
    expect(left.status).toBe(204);
    await parent.look();
    expect(parent.text).toBe((await new FormVisitor(chat.address).look()).text);
    await parent.open();
    expect(parent.question).toBe('improve');
    expect(parent.text).not.toMatch(SECRETS);
  });

  test('is not sent away by another site', async () => {
    const { parent } = await answered('improve');
    const headers = { cookie: parent.cookie, 'sec-fetch-site': 'cross-site' };
    expect((await fetch(`${chat.address}/essex/leave`, { method: 'POST', headers })).status).toBe(403);
    await parent.look();
    expect(parent.question).toBe('improve');
  });
});

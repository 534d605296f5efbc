import { wordsFor } from '../../locales/words.ts';
import { openMemory } from '../../store/memory.ts';
import { StoreUnavailableError } from '../../store/responseStore.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { responsesIn, startChat, type ChatService } from '../support/chatService.ts';
import { FormVisitor } from '../support/formVisitor.ts';
import { emptyDirectory } from '../store/emptyDirectory.ts';

let chat: ChatService;
beforeEach(async () => void (chat = await startChat()));
afterEach(() => chat.stop());

describe('the same form', () => {
  test('counts once when it is sent twice at the same instant', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('improve');
    const form = { message: parent.field('message'), question: 'improve', text: 'Come sooner.' };
    await Promise.all([parent.post(form), parent.post(form), parent.post(form)]);
    await parent.open();
    const [response] = await responsesIn(chat.store);
    expect(parent.question).toBe('confirm-improve');
    expect(response!.answers.improve).toMatchObject({ text: 'Come sooner.' });
  });

  test('is a change when it is sent again with other words', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('improve');
    const form = { message: parent.field('message'), question: 'improve' };
    await parent.post({ ...form, text: 'Come sooner.' });
    await parent.post({ ...form, text: 'Listen to us.' });
    const [response] = await responsesIn(chat.store);
    expect(response!.answers.improve).toMatchObject({ text: 'Listen to us.' });
  });
});

describe('the buttons', () => {
  test('lose no words about harm in the box beside them', async () => {
    const child = await new FormVisitor(chat.address).open();
    await child.answerUpTo('improve');
    await child.send({ text: 'my stepdad hits me every night', command: 'skip' });
    expect(child.question).toBe('after-concern');
  });

  test('give the browser to somebody else, who starts anew; the answers before stay', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo();
    const response = await fetch(`${chat.address}/essex/someone-else`, {
      method: 'POST',
      headers: { cookie: parent.cookie },
      redirect: 'manual',
    });
    parent.cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
    await parent.open();
    expect(parent.question).toBe('consent');
    expect(parent.text).not.toContain('He is calmer');
    expect(await responsesIn(chat.store)).toMatchObject([{ status: 'complete' }]);
  });

  test('change the language of everything on the page in one step', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.send({ language: 'ur' });
    expect(parent.html).toContain('<html lang="ur" dir="rtl">');
    expect(parent.html).toMatch(/<div class="message bot" lang="ur" dir="rtl">/u);
  });

  test('erase what was said, once the person is sure', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('improve');
    await parent.send({ command: 'forget' });
    await parent.send({ options: ['yes'] });
    expect(parent.text).toContain(wordsFor('en', 'parent').say('says.forgotten'));
    expect(parent.text).not.toContain('He is calmer');
    expect(await responsesIn(chat.store)).toEqual([]);
  });

  test('stop, and carry on where the person was', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('improve');
    await parent.send({ command: 'stop' });
    expect(parent.question).toBe('');
    await parent.send({ command: 'carry-on' });
    expect(parent.question).toBe('improve');
  });
});

describe('a link', () => {
  test('sets what it names, which is then not asked', async () => {
    const parent = await new FormVisitor(chat.address, '/essex?group=looked-after&locality=mid&lang=pl').open();
    await parent.answerUpTo();
    const [response] = await responsesIn(chat.store);
    expect(response).toMatchObject({
      locale: 'pl',
      answers: { 'key-group': { by: 'invitation', options: ['looked-after'] } },
    });
  });

  test('with values that mean nothing leaves one line in the log, without the values', async () => {
    await new FormVisitor(chat.address, '/essex?group=Sam-Smith&round=1999').open();
    const lines = chat.log.filter((line) => line.includes('a link'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      authority: 'essex',
      ignored: [{ name: 'round', expected: ['2026-autumn'] }, { name: 'group' }],
    });
    expect(lines[0]).not.toMatch(/Sam-Smith|1999/u);
  });
});

describe('when the store', () => {
  test('cannot keep an answer, the words stay in the box and the same message can be sent again', async () => {
    const store = openMemory();
    const failing = await startChat({ store });
    const parent = await new FormVisitor(failing.address).open();
    await parent.answerUpTo('improve');
    const save = store.responses.save.bind(store.responses);
    store.responses.save = () => Promise.reject(new StoreUnavailableError('no room'));
    const message = parent.field('message');
    await parent.send({ text: 'Come <b>sooner</b>.' });
    expect(parent.status).toBe(503);
    expect(parent.html).toContain(`name="message" value="${message}"`);
    expect(parent.html).toContain('Come &lt;b&gt;sooner&lt;/b&gt;.</textarea>');
    expect(failing.log.join('')).not.toContain('sooner');
    store.responses.save = save;
    await parent.post({ message, lang: 'en', question: 'improve', text: 'Come <b>sooner</b>.' });
    await parent.open();
    expect(parent.question).toBe('confirm-improve');
    await failing.stop();
  });

  test('is opened again by a new process, the talk goes on', async () => {
    const directory = emptyDirectory();
    const before = await startChat({ store: openSqlite({ directory }) });
    const parent = await new FormVisitor(before.address).open();
    await parent.answerUpTo('improve');
    await before.stop();
    const after = await startChat({ store: openSqlite({ directory }) });
    const later = new FormVisitor(after.address);
    later.cookie = parent.cookie;
    await later.open();
    expect(later.question).toBe('improve');
    await later.send({ command: 'see' });
    expect(later.text).toContain('He is calmer now.');
    await after.stop();
  });
});

test('too many forms at once get a page that says so, and holds what was written', async () => {
  const parent = await new FormVisitor(chat.address).open();
  await parent.answerUpTo('improve');
  const help = { command: 'help', lang: 'en' };
  while ((await parent.post(help)).status !== 429);
  await parent.send({ text: 'Come sooner.' });
  expect(parent.status).toBe(429);
  expect(parent.text).toContain(wordsFor('en', 'child').say('page.busy'));
  expect(parent.html).toContain('Come sooner.</textarea>');
  await parent.send({ text: 'my stepdad hits me every night' });
  expect(parent.question).toBe('after-concern');
});

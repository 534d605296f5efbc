import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsFor } from '../../locales/words.ts';
import { openMemory } from '../../store/memory.ts';
import { StoreUnavailableError, type Response } from '../../store/responseStore.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { startChat, type ChatService } from '../support/chatService.ts';
import { FormVisitor } from '../support/formVisitor.ts';

let chat: ChatService;
beforeEach(async () => void (chat = await startChat()));
afterEach(() => chat.stop());

async function responses(store: Store): Promise<Response[]> {
  return await Array.fromAsync(store.responses.list({ authority: 'E10000012', round: '2026-autumn' }));
}

describe('the survey by plain forms', () => {
  test('is answered from the first question to the last', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo();
    const [response] = await responses(chat.store);
    expect(parent.text).toContain(wordsFor('en', 'parent').say('says.thanks'));
    expect(response).toMatchObject({ status: 'complete', channel: 'page', locale: 'en' });
    expect(response!.answers['key-group']).toMatchObject({ options: ['autism', 'school-absence'] });
    expect(response!.answers['correct-difference']).toMatchObject({
      review: { proposed: ['calmer'], confirmed: [], added: ['safer'], removed: ['calmer'] },
    });
    expect(response!.answers.improve).toMatchObject({ kind: 'text', text: 'Come sooner.' });
  });

  test('shows the talk so far, question by question', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('supports');
    expect(parent.text).toMatch(/Who are you\?.* You said I am a parent or carer .*You said Autistic, Misses/u);
    expect(parent.text).toContain('Question 4 of about');
  });

  test('says after the redirect that a reply was not understood, tied to the question', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.send({});
    expect(parent.html).toContain('<fieldset aria-labelledby="asked label" aria-describedby="problem">');
    expect(parent.html).toContain(`id="problem"><p>${wordsFor('en', 'child').say('says.not-understood')}</p>`);
    expect(parent.question).toBe('consent');
  });

  test('welcomes back a person who comes again, at the same question', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('supports');
    await parent.open();
    expect(parent.text).toContain(wordsFor('en', 'parent').say('says.welcome-back'));
    expect(parent.question).toBe('supports');
  });

  test('keeps two browsers apart', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('supports');
    const other = await new FormVisitor(chat.address).open();
    expect(other.question).toBe('consent');
    expect(other.cookie).not.toBe(parent.cookie);
  });
});

describe('the same form', () => {
  test('counts once when it is sent twice at the same instant', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('improve');
    const form = { message: parent.field('message'), question: 'improve', text: 'Come sooner.' };
    await Promise.all([parent.post(form), parent.post(form), parent.post(form)]);
    await parent.open();
    const [response] = await responses(chat.store);
    expect(parent.question).toBe('confirm-improve');
    expect(response!.answers.improve).toMatchObject({ text: 'Come sooner.' });
  });

  test('is a change when it is sent again with other words', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('improve');
    const form = { message: parent.field('message'), question: 'improve' };
    await parent.post({ ...form, text: 'Come sooner.' });
    await parent.post({ ...form, text: 'Listen to us.' });
    const [response] = await responses(chat.store);
    expect(response!.answers.improve).toMatchObject({ text: 'Listen to us.' });
  });
});

describe('the buttons', () => {
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
    expect(await responses(chat.store)).toEqual([]);
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
    const [response] = await responses(chat.store);
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
    const directory = mkdtempSync(join(tmpdir(), 'family-views-'));
    const before = await startChat({ store: openSqlite({ directory }) });
    const parent = await new FormVisitor(before.address).open();
    await parent.answerUpTo('improve');
    await before.stop();
    const after = await startChat({ store: openSqlite({ directory }) });
    const later = new FormVisitor(after.address);
    later.cookie = parent.cookie;
    await later.open();
    expect(later.question).toBe('improve');
    expect(later.text).toContain('He is calmer now.');
    await after.stop();
  });
});

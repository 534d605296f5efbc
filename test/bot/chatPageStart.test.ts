import { locales, wordsFor } from '../../locales/words.ts';
import { openMemory } from '../../store/memory.ts';
import { responsesIn, startChat, type ChatService } from '../support/chatService.ts';
import { FormVisitor, parentAnswers } from '../support/formVisitor.ts';

const { say } = wordsFor('en', 'child');
const store = openMemory();
const written: string[] = [];
const write = store.botState.write.bind(store.botState);
store.botState.write = (changes) => {
  written.push(...Object.keys(changes));
  return write(changes);
};

let chat: ChatService;
beforeAll(async () => void (chat = await startChat({ store })));
beforeEach(() => void (written.length = 0));
afterAll(() => chat.stop());

describe('the page before the first question', () => {
  test.each(locales)('says in %s what will happen, step by step, and asks nothing', async (locale) => {
    const words = wordsFor(locale, 'child');
    const visitor = await new FormVisitor(chat.address).look(`/essex?lang=${locale}`);
    for (const step of ['first', 'answer', 'stop', 'reads', 'after', 'calm', 'leave'])
      expect(visitor.html).toContain(words.say(`page.happens-${step}`));
    expect(visitor.html).toContain(words.say('page.happens-questions', { questions: 8 }));
    expect(visitor.question).toBe('');
  });

  test('counts the questions that are left with what the link says', async () => {
    const visitor = await new FormVisitor(chat.address).look('/essex?group=autism&locality=mid');
    expect(visitor.html).toContain(say('page.happens-questions', { questions: 6 }));
  });

  test('keeps nothing of who only looks: no cookie, no row', async () => {
    const { headers } = await fetch(`${chat.address}/essex`);
    expect(headers.getSetCookie()).toEqual([]);
    expect(written).toEqual([]);
  });

  test('answers a program that asks for the head alone as others, without a body, and keeps nothing', async () => {
    const person = await new FormVisitor(chat.address).open();
    written.length = 0;
    for (const path of ['/', '/essex', '/nowhere', '/essex/privacy', '/essex/my-answers']) {
      const options = { headers: { cookie: path === '/nowhere' ? '' : person.cookie } };
      const [head, whole] = [
        await fetch(chat.address + path, { ...options, method: 'HEAD' }),
        await fetch(chat.address + path),
      ];
      expect([head.status, head.headers.get('content-type'), head.headers.get('content-security-policy')]).toEqual([
        whole.status,
        whole.headers.get('content-type'),
        whole.headers.get('content-security-policy'),
      ]);
      expect(await head.text()).toBe('');
    }
    expect(written).toEqual([]);
  });

  test('can be read at any time after it', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('improve');
    expect(parent.text).toContain(say('page.happens'));
    expect(parent.text).toContain(say('page.happens-first'));
  });
});

test('each question says which it is, of how many, and how many are left', async () => {
  const parent = await new FormVisitor(chat.address).open();
  const left: number[] = [];
  while (parent.question !== '') {
    const [, number, of] = /Question (\d+) of about (\d+)/u.exec(parent.text)!.map(Number);
    expect(parent.text).toContain(say('page.left', { left: of! - number! }));
    left.push(of! - number!);
    await parent.answer(parentAnswers[parent.question]!);
  }
  expect(left.at(-1)).toBe(0);
});

describe('where the browser keeps no cookie', () => {
  test('the survey is answered all the same, and the page says plainly what that means', async () => {
    const parent = new Forgetful(chat.address);
    await parent.open();
    expect(parent.text).not.toContain(say('page.no-cookies'));
    const before = (await responsesIn(store)).length;
    while (parent.question !== '') {
      await parent.answer(parentAnswers[parent.question]!);
      expect(parent.text).toContain(say('page.no-cookies'));
    }
    const responses = await responsesIn(store);
    expect(responses).toHaveLength(before + 1);
    expect(responses.at(-1)).toMatchObject({ status: 'complete' });
  });

  test('a form with a visitor of its own making opens nobody else’s talk', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('improve');
    const other = new Forgetful(chat.address);
    await other.look();
    for (const visitor of ['', '../x', 'A'.repeat(22)]) {
      await other.send({ command: 'see', visitor });
      expect(other.text).not.toContain('He is calmer now.');
    }
  });
});

/** Sends back no cookie, but all hidden fields. */
class Forgetful extends FormVisitor {
  override async post(fields: Record<string, string | string[]>): Promise<Response> {
    this.cookie = '';
    return await super.post({ visitor: this.field('visitor'), ...fields });
  }
}

import { jest } from '@jest/globals';
import { consentVersion } from '../../../survey/consentVersion.ts';
import { familyViews } from '../../../survey/survey.ts';
import { privacyTexts } from '../../../bot/pages/privacy.ts';
import { locales, wordsFor } from '../../../locales/words.ts';
import { registers } from '../../../survey/profile.ts';
import { startChat, responsesIn, type ChatService } from '../../support/chatService.ts';
import { FormVisitor, parentAnswers } from '../../support/formVisitor.ts';
import { anAuthority } from '../../support/responses.ts';

const REFERENCE = /[a-z]+-[a-z]+-[a-z]+-\d{5}/u;

let chat: ChatService;
beforeEach(async () => {
  chat = await startChat();
});
afterEach(() => chat.stop());

/** A parent who has finished, and the words they keep. */
async function finished(): Promise<{ parent: FormVisitor; reference: string }> {
  const parent = await new FormVisitor(chat.address).open();
  await parent.answerUpTo();
  return { parent, reference: REFERENCE.exec(parent.text)![0] };
}

/** Opens the answers with the words, without a cookie. */
async function opened(reference: string): Promise<FormVisitor> {
  const visitor = await new FormVisitor(chat.address, '/essex/my-answers').open();
  return await visitor.take({ words: reference });
}

function copyOf(visitor: FormVisitor, format = ''): string {
  return chat.address + /href="(\/copy\/[\w-]+)"/u.exec(visitor.html)![1]! + format;
}

describe.each(locales.flatMap((locale) => registers.map((register) => [locale, register] as const)))(
  'the privacy page in %s for a %s',
  (locale, register) => {
    const words = wordsFor(locale, register);
    const authority = anAuthority({
      retention: { responsesMonths: 7, unfinishedDays: 33, alertsMonths: 41 },
      safeguarding: { readAlertsWithin: { urgent: 2, other: 29 }, readAnswersWithin: 83, contacts: [] },
    });

    test('gives the figures of the settings, and no others', () => {
      const text = privacyTexts(authority, words, true)
        .map((section) => section.text)
        .join('\n');
      const known = [authority.contacts.childrensServices, '0303 123 1113'];
      const rest = known.reduce((left, number) => left.replaceAll(number, ''), text);
      expect(
        rest
          .match(/\d+/gu)
          ?.map(Number)
          .toSorted((a, b) => a - b),
      ).toEqual([2, 7, 29, 33, 41, 83]);
      for (const value of [authority.name, authority.contacts.email, ...known]) expect(text).toContain(value);
    });

    test('tells of another machine only where there is one', () => {
      const other = words.say('privacy.other-machine.heading');
      const headings = (second: boolean) => privacyTexts(authority, words, second).map(({ heading }) => heading);
      expect([headings(true).includes(other), headings(false).includes(other)]).toEqual([true, false]);
    });
  },
);

describe('the privacy page', () => {
  test('is in the language and for the age that its address asks for', async () => {
    const visitor = await new FormVisitor(chat.address, '/essex/privacy?lang=pl&for=parent').open();
    expect(visitor.html).toContain('<html lang="pl"');
    expect(visitor.text).toContain(wordsFor('pl', 'parent').say('privacy.why.text'));
  });

  test('is one tap away on the chat page, at consent and after help', async () => {
    const parent = await new FormVisitor(chat.address).open();
    const links = (html: string) => [...html.matchAll(/href="(\/essex\/privacy[^"]*)"/gu)].map(([, href]) => href);
    expect(links(parent.html)).toHaveLength(2);
    await parent.answer(['yes']);
    expect(links(parent.html)).toHaveLength(1);
    await parent.send({ command: 'help' });
    expect(links(parent.html)).toHaveLength(2);
  });

  test('of a council that is not known leads to the list of councils', async () => {
    const response = await fetch(`${chat.address}/nowhere/privacy`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, expect.stringMatching(/\/$/u)]);
  });
});

describe('with the words alone, without a cookie or JavaScript', () => {
  test('the answers can be seen', async () => {
    const visitor = await opened((await finished()).reference);
    expect(visitor.text).not.toContain('He is calmer');
    expect(visitor.cookie).toBe('');
    await visitor.take({ command: 'see' });
    expect(visitor.text).toContain('He is calmer now.');
  });

  test('they are erased after a question, and not when that is answered with no', async () => {
    const visitor = await opened((await finished()).reference);
    await visitor.take({ command: 'forget' });
    await visitor.take({ command: 'keep' });
    expect(await responsesIn(chat.store)).toHaveLength(1);
    await visitor.take({ command: 'forget' });
    await visitor.take({ command: 'erase' });
    expect(await responsesIn(chat.store)).toEqual([]);
  });

  test('a copy holds every question and answer, the codes in words, consent and dates', async () => {
    const visitor = await opened((await finished()).reference);
    const response = await fetch(copyOf(visitor));
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    const { say } = wordsFor('en', 'parent');
    for (const id of Object.keys(parentAnswers)) {
      const { kind } = familyViews.questions.get(id)!;
      expect(text).toContain(
        kind === 'open'
          ? parentAnswers[id]
          : say(`questions.${id}.ask`, { authority: 'Essex', codes: say('codes.calmer') }).slice(0, 20),
      );
    }
    for (const part of [say('codes.safer'), consentVersion]) expect(text).toContain(part);
    expect(text.match(/\d{1,2} [A-Z][a-z]+ 20\d\d/gu)!.length).toBeGreaterThan(10);
  });

  test('whoever gets the address of a copy cannot erase with it', async () => {
    const visitor = await opened((await finished()).reference);
    const token = copyOf(visitor).split('/').at(-1)!;
    const other = new FormVisitor(chat.address, '/essex/my-answers');
    await other.take({ token, command: 'erase' });
    expect(other.text).toContain(wordsFor('en', 'child').say('page.my-answers-late'));
    expect(await responsesIn(chat.store)).toHaveLength(1);
  });

  test('and the same as data, without the hashes', async () => {
    const visitor = await opened((await finished()).reference);
    const data = (await (await fetch(copyOf(visitor, '?format=json'))).json()) as Record<string, unknown>;
    const [stored] = await responsesIn(chat.store);
    expect(data).toMatchObject({ id: stored!.id, council: 'Essex', status: 'complete', expiresAt: stored!.expiresAt });
    expect((data.answers as { question: string }[]).map(({ question }) => question).toSorted()).toEqual(
      Object.keys(stored!.answers).toSorted(),
    );
    expect(JSON.stringify(data)).not.toContain(stored!.personKey);
    expect(JSON.stringify(data)).not.toContain(stored!.referenceHash);
  });

  test('wrong words and right ones get the same page after too many wrong ones', async () => {
    const { reference } = await finished();
    for (let index = 0; index < 50; index++) await opened(`brave-kettle-otter-1${String(index).padStart(4, '0')}`);
    const wrong = await opened('brave-kettle-otter-20000');
    const right = await opened(reference);
    expect([wrong.status, right.status]).toEqual([429, 429]);
    expect(right.html).toBe(wrong.html);
  });

  test('what is not ours, or too old, is refused with a page', async () => {
    expect((await fetch(`${chat.address}/copy/nonsense`)).status).toBe(404);
    const visitor = await new FormVisitor(chat.address, '/essex/my-answers').open();
    await visitor.take({ token: 'nonsense', command: 'erase' });
    expect(visitor.text).toContain(wordsFor('en', 'child').say('page.my-answers-late'));
  });

  test('each form leads to a page of its own, in whose address the words are not, and which is good for a minute', async () => {
    const { reference } = await finished();
    const visitor = await opened(reference);
    for (const command of ['see', 'forget']) {
      await visitor.take({ command });
      const shown = visitor.text;
      expect(visitor.ledTo).toMatch(/^\/essex\/my-answers\?lang=en&step=(?:see|forget)&open=[\w-]+$/u);
      for (const word of reference.split('-')) expect(visitor.ledTo).not.toContain(word);
      expect((await visitor.open(visitor.ledTo)).text).toBe(shown);
    }
    const seen = visitor.ledTo!.replace('step=forget', 'step=see');
    jest.useFakeTimers({ now: Date.now() + 61_000, doNotFake: ['setTimeout', 'setImmediate', 'nextTick'] });
    await visitor.open(seen);
    jest.useRealTimers();
    expect(visitor.text).toContain(wordsFor('en', 'child').say('page.my-answers-late'));
    expect(visitor.text).not.toContain('He is calmer');
  });

  test('loading the page after erasing anew does nothing more', async () => {
    const visitor = await opened((await finished()).reference);
    await visitor.take({ command: 'erase' });
    expect(visitor.ledTo).toBe('/essex/my-answers?lang=en&step=erased');
    await visitor.open(visitor.ledTo);
    expect([visitor.status, visitor.html.includes('name="token"')]).toEqual([200, false]);
  });

  test('a form of another site is refused', async () => {
    const visitor = new FormVisitor(chat.address, '/essex/my-answers');
    const response = await visitor.post({ words: 'x' }, { 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(403);
  });
});

test('what a page has just shown to whoever had the words is not shown once more after erasing', async () => {
  const { parent, reference } = await finished();
  const other = await new FormVisitor(chat.address).open();
  await other.send({ text: reference });
  const seeing = { message: other.field('message'), question: 'held', options: ['see'] };
  const live = await other.post(seeing, { prefer: 'return=representation' });
  expect(await live.text()).toContain('He is calmer now.');
  await parent.send({ command: 'forget' });
  await parent.answer(['yes']);
  await other.open();
  expect(other.text).not.toContain('He is calmer now.');
});

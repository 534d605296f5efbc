import { segmentsOf } from '../../../bot/sms/segments.ts';
import { ask, askAside, helpText } from '../../../dialogs/asking.ts';
import { asPlainText } from '../../../dialogs/channels/plainText.ts';
import { takeTurn } from '../../../dialogs/takeTurn.ts';
import { wordsOf, type Aside, type Outcome, type Setting, type Talk } from '../../../dialogs/talk.ts';
import type { Wording } from '../../../dialogs/questionWords.ts';
import type { Reply } from '../../../dialogs/reply.ts';
import { codeIds } from '../../../coding/codeFrame.ts';
import { wordsFor } from '../../../locales/words.ts';
import { familyViews } from '../../../survey/survey.ts';
import type { Authority } from '../../../survey/authority.ts';
import { readAuthorities } from '../../../bot/authorities.ts';
import { wordCoder } from '../wordCoder.ts';
import { aResponse, chose, words } from '../../support/responses.ts';

const authorities = readAuthorities('deploy/authorities.json');
const ages = { parent: undefined, 'young-person': '14-15', child: '8-10' } as const;
type Register = keyof typeof ages;

const setting: Setting = {
  survey: familyViews,
  authorities,
  coder: wordCoder,
  findConcern: () => ({ concern: true, urgent: true, evidence: 'hits me' }),
  drawnCodes: () => undefined,
  now: () => new Date('2026-10-05T09:10:00Z'),
  newId: () => '01K6',
  referenceOf: () => ({ words: 'polite-napkin-finch-16450', hash: 'ab' }),
  copyLink: () => 'https://family-views.example/copy/SEALED',
  publicUrl: 'https://family-views.example',
};

/** Those with the longest names by text: nobody can be read back more. */
function longest(register: Register, topic: 'difference' | 'improve', most: number): string[] {
  const { say } = wordsFor('en', register, 'sms');
  const improving = codeIds.indexOf('earlier-help');
  const codes = topic === 'improve' ? codeIds.slice(improving) : codeIds.slice(0, improving);
  return [...codes].toSorted((a, b) => say(`codes.${b}`).length - say(`codes.${a}`).length).slice(0, most);
}

function talkOf(register: Register, authority: Authority, response?: object): Talk {
  const age = ages[register];
  const most = register === 'parent' ? 5 : 3;
  const answers = {
    respondent: chose(age ? 'child' : 'parent'),
    ...(age && { 'age-band': chose(age) }),
    'difference-child': words('it is better', longest(register, 'difference', most)),
    improve: words('come sooner', longest(register, 'improve', most)),
  };
  return {
    setting,
    state: { authority: authority.code, round: '2026-autumn', locale: 'en', misses: 0, version: 1 },
    response: aResponse({ authority: authority.code, status: 'open', channel: 'sms', answers, ...response }),
    invited: {},
    personKey: 'person',
    channel: 'sms',
  };
}

function segments({ talk, messages }: Outcome): { text: string; segments: number } {
  const text = asPlainText(messages, wordsOf(talk))[0]?.text ?? '';
  const counted = segmentsOf(text);
  // Languages name themselves, each in its own letters.
  if (!/Polski|اردو/u.test(text)) expect([text, counted.encoding]).toEqual([text, 'GSM-7']);
  return { text, segments: counted.segments };
}

const registers = Object.keys(ages) as Register[];
const wordings: Wording[] = ['ask', 'again', 'simply'];
const asides: Aside[] = ['authority', 'language', 'forget', 'start-again', 'change', 'after-concern', 'held'];
const reply: Reply = { text: '', arrived: false, edited: false, attachment: false, left: false };

function tooLong(all: [name: string, outcome: Outcome][], most: number): string[] {
  return all
    .map(([name, outcome]) => ({ name, ...segments(outcome) }))
    .filter((each) => each.segments > most)
    .map(({ name, text, segments: count }) => `${name}: ${count} segments, ${text.length} characters: ${text}`);
}

describe.each(registers)('by text in English to a %s', (register) => {
  test('each question, worded in each way and for each council, is two segments at most', () => {
    const all = authorities.flatMap((authority) =>
      [...familyViews.questions.values()].flatMap((question) =>
        wordings.map((wording): [string, Outcome] => {
          const talk = talkOf(register, authority);
          const revising = { ...talk, state: { ...talk.state, revising: question.id } };
          return [`${authority.slug} ${question.id} ${wording}`, ask(revising, [], wording)];
        }),
      ),
    );
    expect(tooLong(all, 2)).toEqual([]);
  });

  test('each question that was not understood is two segments at most', () => {
    const all = [...familyViews.questions.values()].map((question): [string, Outcome] => {
      const talk = talkOf(register, authorities[3]!);
      const revising = { ...talk, state: { ...talk.state, revising: question.id } };
      return [question.id, ask(revising, [{ text: wordsOf(talk).say('says.not-understood') }], 'again')];
    });
    expect(tooLong(all, 2)).toEqual([]);
  });

  test('each small question beside the survey is two segments at most', () => {
    const all = authorities.flatMap((authority) =>
      asides.flatMap((aside) =>
        (['ask', 'again'] as const).map((wording): [string, Outcome] => [
          `${authority.slug} ${aside} ${wording}`,
          askAside(talkOf(register, authority), aside, [], wording),
        ]),
      ),
    );
    expect(tooLong(all, 2)).toEqual([]);
  });

  test('the first words with the question of taking part are three segments at most', () => {
    const all = authorities.map((authority): [string, Outcome] => {
      const talk = { ...talkOf(register, authority), response: undefined };
      return [authority.slug, takeTurn(talk, { ...reply, arrived: true })];
    });
    expect(tooLong(all, 3)).toEqual([]);
  });

  test.each(['stop', 'see', 'copy', 'forget', 'language', 'hello'])('the reply to "%s" is two at most', (text) => {
    const all = authorities.map((authority): [string, Outcome] => {
      const silent = { ...setting, findConcern: () => ({ concern: false, urgent: false, evidence: '' }) };
      return [authority.slug, takeTurn({ ...talkOf(register, authority), setting: silent }, { ...reply, text })];
    });
    expect(tooLong(all, text === 'hello' ? 3 : 2)).toEqual([]);
  });

  test('help is told with numbers, and what to say, in four at most', () => {
    const talk = talkOf(register, authorities[3]!);
    const silent = { ...setting, findConcern: () => ({ concern: false, urgent: false, evidence: '' }) };
    expect(tooLong([['help', takeTurn({ ...talk, setting: silent }, { ...reply, text: 'help' })]], 4)).toEqual([]);
  });

  test('what is said to somebody who tells of harm carries 999 and the numbers in three at most', () => {
    for (const authority of authorities) {
      const outcome = takeTurn(talkOf(register, authority), { ...reply, text: 'my dad hits me with a belt' });
      const { text, segments: count } = segments(outcome);
      expect([authority.slug, count, text]).toEqual([authority.slug, Math.min(count, 3), text]);
      const numbers = register === 'parent' ? ['0808 800 5000', '116 123'] : ['0800 1111', '85258'];
      for (const number of ['999', ...numbers, authority.contacts.childrensServices, authority.contacts.outOfHours])
        expect(text).toContain(number);
      expect(helpText(outcome.talk)).toContain('999');
    }
  });
});

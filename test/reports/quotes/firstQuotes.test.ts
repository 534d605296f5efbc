import { firstQuotes } from '../../../reports/quotes/firstQuotes.ts';
import type { Quotable } from '../../../reports/quotes/select.ts';
import type { Respondent } from '../../../survey/profile.ts';

function aQuote(text: string, respondent: Respondent, ...codes: string[]): Quotable {
  const given = codes.map((code) => ({ code, evidence: text }));
  const answer = { topic: 'difference', text, language: 'en', askedIn: 'en', codes: given } as const;
  return { person: { personKey: text, respondent, place: 0, answers: [answer] }, answer };
}

test('each code has the first parent and the first child, each for this code alone', () => {
  const quotes = [
    aQuote('child', 'child', 'calmer'),
    aQuote('parent', 'parent', 'calmer', 'safer'),
    aQuote('other parent', 'parent', 'calmer'),
  ];
  const found = firstQuotes(quotes, 4);
  expect(found.get('calmer')!.map(({ answer }) => answer.text)).toEqual(['parent', 'child']);
  expect(found.get('safer')!.map(({ answer }) => answer.codes.map(({ code }) => code))).toEqual([['safer']]);
});

test('nobody is looked at once all are found', () => {
  let seen = 0;
  function* quotes() {
    for (;;) {
      seen += 1;
      yield aQuote('one', 'parent', 'calmer');
    }
  }
  expect(firstQuotes(quotes(), 1).size).toBe(1);
  expect(seen).toBe(1);
});

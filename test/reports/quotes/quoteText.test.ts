import { quoteText } from '../../../reports/quotes/quoteText.ts';

/** Marked words stand between stars. */
function shown(text: string, ...evidence: string[]): string {
  return quoteText(text, evidence, 'en')
    .map(({ text: words, marked }) => (marked ? `*${words}*` : words))
    .join('');
}

test('words that led to a code are marked wherever they stand', () => {
  expect(shown(' He is calmer now. Much calmer now. ', 'calmer now')).toBe('He is *calmer now*. Much *calmer now*.');
  expect(shown('He is calmer', 'He is', 'is calmer')).toBe('*He is calmer*');
  expect(shown('He is calmer', 'put otherwise', ' ', '')).toBe('He is calmer');
  expect(shown(`${'He is calmer. '.repeat(40)}`, ' ')).toContain('He is calmer.');
});

test('what tells who somebody is has gone, also within what is marked', () => {
  expect(shown('My son Kayden is calmer, ring 07700 900123', 'Kayden is calmer')).toBe(
    'My son *[name] is calmer*, ring [phone]',
  );
  // A mark that ends inside a telephone number shows none of it.
  expect(shown('ring 07700 900123 now', 'ring 07700')).toBe('*ring [phone]* now');
});

test('what was taken out before it was stored stays as it is', () => {
  expect(shown('My son [name] is calmer, ring [phone]', 'is calmer')).toBe('My son [name] *is calmer*, ring [phone]');
  expect(shown('[name] is calmer since [name] and Kayden came')).toBe('[name] is calmer since [name] and [name] came');
});

test('nothing is left to quote where all that was said is personal, or nothing', () => {
  expect([shown('07700 900123', '07700 900123'), shown(' ', ''), shown('!!'), shown('[name]')]).toEqual([
    '',
    '',
    '',
    '',
  ]);
});

test('a long answer is cut to the sentences around the marked words', () => {
  const before = Array.from({ length: 20 }, (_, place) => `We waited for week number ${place}.`).join(' ');
  const after = Array.from({ length: 20 }, (_, place) => `Then it got better in month ${place}.`).join(' ');
  const text = shown(`${before} He is calmer now. ${after}`, 'calmer');
  expect(text).toContain('He is *calmer* now. Then it got better in month 0.');
  expect(text).toMatch(/^… .* …$/u);
  expect(text.length).toBeLessThan(420);
});

test('a long sentence is cut between words, and a long word stays whole', () => {
  const text = shown(`${'and then '.repeat(200)}he is calmer ${'and so '.repeat(200)}`, 'he is calmer');
  expect(text).toContain('*he is calmer*');
  expect(text.length).toBeLessThan(420);
  expect(
    text
      .replace(/[…*]/gu, '')
      .trim()
      .split(' ')
      .every((word) => /^(?:and|then|so|he|is|calmer)$/u.test(word)),
  ).toBe(true);
  expect(shown('a'.repeat(1000))).toBe('a'.repeat(1000));
});

test('personal data at a cut shows no part of itself', () => {
  const text = shown(`${'we waited '.repeat(60)}calmer. Ring 07700 900123 ${'and so '.repeat(80)}`, 'calmer');
  expect(text).not.toMatch(/\d/u);
});

test('other scripts and signs of more than one unit stay whole', () => {
  expect(shown('وہ اب پرسکون ہے 😀', 'پرسکون')).toBe('وہ اب *پرسکون* ہے 😀');
});

import fc from 'fast-check';
import { codeIds } from '../../../coding/codeFrame.ts';
import { readReply } from '../../../coding/secondCoder/readReply.ts';

const sent =
  'He’s much calmer now, [name] says.\nHe goes to school [school] and he likes it (a lot). It is soooo good, we go to a café.';

/** The words that each code of a reply rests on. */
function evidenceOf(...codes: { code: string; evidence: string }[]): string[] {
  const read = readReply(JSON.stringify({ codes }), sent);
  return read!.places.map(({ code, start, end }) => `${code}: ${sent.slice(start, end)}`);
}

describe('evidence', () => {
  test.each([
    ['as it stands', 'much calmer', 'much calmer'],
    ['in other capitals', 'MUCH Calmer', 'much calmer'],
    ['with another apostrophe', "he's much calmer", 'He’s much calmer'],
    ['over a line break', 'says. He goes', 'says.\nHe goes'],
    ['with signs of regular expressions', 'likes it (a lot).', 'likes it (a lot)'.concat('.')],
    ['with what was taken out: the longest part of the rest', 'calmer now, [name] says.', 'calmer now,'],
    ['from inside of what was taken out', 'name] says', 'says'],
    ['as a whole word that was drawn out', 'sooo', 'soooo'],
    ['without an accent', 'a cafe', 'a café'],
  ])('is found %s', (_, evidence, found) => {
    expect(evidenceOf({ code: 'calmer', evidence })).toEqual([`calmer: ${found}`]);
  });

  test.each([
    ['is made up', 'sleeps better'],
    ['is cut out of words', 'cool it'],
    ['begins within a word', 'uch calmer'],
    ['is only what was taken out', '[name]'],
    ['is empty', ''],
    ['is a full stop', '.'],
    ['stands around what was taken out, half on each side', 'school [school] and'],
    ['is longer than the text', `much calmer${' '.repeat(sent.length)}`],
  ])('drops the code where it %s', (_, evidence) => {
    expect(readReply(JSON.stringify({ codes: [{ code: 'calmer', evidence }] }), sent)).toEqual({
      places: [],
      dropped: 1,
    });
  });
});

test('codes that are not in the frame, or come twice, are dropped', () => {
  const evidence = 'much calmer';
  const codes = [{ code: 'calmness' }, { code: 'calmer' }, { code: 'calmer' }, { code: 'constructor' }];
  const read = readReply(JSON.stringify({ codes: codes.map((each) => ({ ...each, evidence })) }), sent);
  expect([read?.places.map(({ code }) => code), read?.dropped]).toEqual([['calmer'], 3]);
});

test('more codes than the frame has are no reply', () => {
  const codes = Array<object>(codeIds.length + 1).fill({ code: 'calmer', evidence: 'much calmer' });
  expect(readReply(JSON.stringify({ codes: codes.slice(1) }), sent)).toMatchObject({ dropped: codeIds.length - 1 });
  expect(readReply(JSON.stringify({ codes }), sent)).toBeUndefined();
});

test.each([
  '',
  '{"codes":[{"code":"calm',
  'null',
  '[]',
  '{}',
  '{"codes":{}}',
  '{"codes":[null]}',
  '{"codes":["calmer"]}',
])('a reply %j is none', (reply) => expect(readReply(reply, sent)).toBeUndefined());

const pieces = fc
  .array(fc.constantFrom('he', 'is', 'calm', ' ', '\n', '’', '-', '[name]', '(', '\\', 'é', '😀'))
  .map((all) => all.join(''));

test('whatever words are given as evidence, what is kept stands in the text', () => {
  fc.assert(
    fc.property(pieces, pieces, (text, evidence) => {
      const read = readReply(JSON.stringify({ codes: [{ code: 'calmer', evidence }] }), text)!;
      for (const { start, end } of read.places) expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

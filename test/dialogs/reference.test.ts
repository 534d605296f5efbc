import reference from '../../locales/reference.json' with { type: 'json' };
import { referenceFor, referenceHash, referenceIn, withoutReferences } from '../../dialogs/reference.ts';

const secret = Buffer.alloc(32, 1);
const BLUE = 'blue-river-heron-48213';
const ids = Array.from({ length: 2_000 }, (_, index) => `response-${index}`);

describe('a reference', () => {
  test('is four parts that can be read out', () => {
    for (const id of ids) {
      const [adjective, thing, animal, digits] = referenceFor(id, secret).split('-');
      expect(reference.adjectives).toContain(adjective);
      expect(reference.things).toContain(thing);
      expect(reference.animals).toContain(animal);
      expect(digits).toMatch(/^[1-9]\d{4}$/u);
    }
  });

  test('is always the same for one response, and another for others', () => {
    const all = ids.map((id) => referenceFor(id, secret));
    expect(all).toEqual(ids.map((id) => referenceFor(id, secret)));
    expect(new Set(all).size).toBe(ids.length);
  });

  test('cannot be told without the secret', () => {
    expect(referenceFor('response-1', secret)).not.toBe(referenceFor('response-1', Buffer.alloc(32, 2)));
  });

  test('is stored as a hash that needs the key', () => {
    expect(referenceHash(BLUE, secret)).toMatch(/^[0-9a-f]{64}$/u);
    expect(referenceHash(BLUE, secret)).not.toBe(referenceHash('blue-river-heron-48214', secret));
    expect(referenceHash(BLUE, secret)).not.toBe(referenceHash(BLUE, Buffer.alloc(32, 2)));
  });

  test('shares no word between its three lists', () => {
    const words = [...reference.adjectives, ...reference.things, ...reference.animals];
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('in what somebody types, a reference', () => {
  test.each([
    BLUE,
    ' Blue-River-Heron-48213\n',
    'BLUE RIVER HERON 48213',
    'my words are blue river heron 48213 thanks',
    'blue river heron 48 213',
    'Blue, river & heron: 4 8 2 1 3.',
    'blue\u2011river\u2013heron\u201448213',
    'blueriver? no: blue river heron48213',
    'میرے الفاظ blue-river-heron-۴۸۲۱۳ ہیں',
  ])('is found however it is typed: %j', (text) => {
    expect(referenceIn(text)).toBe(BLUE);
  });

  test('with a misspelt word is one too, but another', () => {
    expect(referenceIn('blue-rivr-heron-48213')).toBe('blue-rivr-heron-48213');
  });

  test.each([
    '',
    'he is calmer now',
    'the blue river heron',
    'blue river heron 4821',
    'blue river heron 482134',
    'we saw a heron in 48213',
    'call 01632 960001 please',
    'blue-heron-48213',
  ])('is not seen in %j', (text) => {
    expect(referenceIn(text)).toBeUndefined();
  });

  test.each([
    [BLUE, ''],
    [' Blue river heron 48 213 ', '  '],
    ['he hit me, blue-river-heron-48213', 'he hit me, '],
    [`${BLUE} and ${BLUE} hurt me`, ' and  hurt me'],
    ['my blue river heron 48213!', 'my !'],
    ['blue-knife-heron-48213', 'blue-knife-heron-48213'],
    ['blue river heron 482131', 'blue river heron 482131'],
    ['blue-river-heron', 'blue-river-heron'],
  ])('leaves of %j, without it, %j', (text, left) => {
    expect(withoutReferences(text)).toBe(left);
  });

  test('takes no time to look for in the longest text', () => {
    expect(referenceIn('blue river heron '.repeat(20_000))).toBeUndefined();
    expect(referenceIn(`blue river heron ${'1 '.repeat(100_000)}`)).toBeUndefined();
    for (const part of ['blue river heron ', 'blue', '- ', 'a-b-c-1 '])
      expect(withoutReferences(part.repeat(20_000))).toHaveLength(part.length * 20_000);
  });
});

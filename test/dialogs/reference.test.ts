import reference from '../../locales/reference.json' with { type: 'json' };
import { referenceFor, referenceHash } from '../../dialogs/reference.ts';

const secret = Buffer.alloc(32, 1);
const ids = Array.from({ length: 2_000 }, (_, index) => `response-${index}`);

describe('a reference', () => {
  test('is three parts that can be read out', () => {
    for (const id of ids) {
      const [adjective, animal, digits] = referenceFor(id, secret).split('-');
      expect(reference.adjectives).toContain(adjective);
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

  test('is stored as a hash, the same however it is typed', () => {
    expect(referenceHash(' Blue-Heron-48213\n')).toBe(referenceHash('blue-heron-48213'));
    expect(referenceHash('blue-heron-48213')).toMatch(/^[0-9a-f]{64}$/u);
    expect(referenceHash('blue-heron-48213')).not.toBe(referenceHash('blue-heron-48214'));
  });
});

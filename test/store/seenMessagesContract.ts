/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { SeenMessages } from '../../store/seenMessages.ts';

const day = 24 * 60 * 60 * 1000;

/** What every SeenMessages promises; `pass` lets time go by, in ms. */
export function seenMessagesContract(seen: () => SeenMessages, clock: { pass: (ms: number) => void }): void {
  it('has only what was added', async () => {
    await seen().add('msteams|conversation/1|m1');

    expect(await seen().has('msteams|conversation/1|m1')).toBe(true);
    expect(await seen().has('msteams|conversation/1|m2')).toBe(false);
  });

  it('takes the same message twice', async () => {
    await Promise.all([seen().add('m1'), seen().add('m1')]);

    expect(await seen().has('m1')).toBe(true);
  });

  it('takes keys with characters that databases treat as special, and very long ones', async () => {
    const keys = ["a/b\\c?d#e'f%g", '😀', 'x'.repeat(5_000)];
    await Promise.all(keys.map((key) => seen().add(key)));

    expect(await Promise.all(keys.map((key) => seen().has(key)))).toEqual([true, true, true]);
  });

  it('forgets a message after eight days and not before', async () => {
    await seen().add('m1');

    clock.pass(8 * day - 1);
    expect(await seen().has('m1')).toBe(true);
    clock.pass(1);
    expect(await seen().has('m1')).toBe(false);
  });

  it('counts the days from the last time a message was added', async () => {
    await seen().add('m1');
    await seen().add('m2');
    clock.pass(7 * day);
    await seen().add('m1');
    clock.pass(day);
    await seen().add('m3');

    expect(await Promise.all(['m1', 'm2', 'm3'].map((key) => seen().has(key)))).toEqual([true, false, true]);
  });
}

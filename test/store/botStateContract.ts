/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { Storage } from 'botbuilder-core';
import { ConflictError } from '../../store/responseStore.ts';

type Item = { at: string; eTag: string };

const key = "msteams/conversations/19:a?b#c\\d'e";

/** What every bot state storage promises, on top of botbuilder's `Storage`. */
export function botStateContract(state: () => Storage): void {
  const read = async (itemKey = key) => ((await state().read([itemKey])) as Record<string, Item | undefined>)[itemKey];

  it('gives nothing for keys never written', async () => {
    await state().write({ [key]: { at: 'consent' } });

    expect(Object.keys(await state().read(['other', key]))).toEqual([key]);
    expect(await state().read([])).toEqual({});
  });

  it('gives what was written, with an eTag', async () => {
    await state().write({ [key]: { at: 'consent 😀', dialogStack: [{ id: 'survey', state: { n: 1 } }] } });

    expect(await read()).toEqual({
      at: 'consent 😀',
      dialogStack: [{ id: 'survey', state: { n: 1 } }],
      eTag: expect.stringMatching(/./) as string,
    });
  });

  it('writes, reads and deletes several items at once', async () => {
    await state().write({ a: { at: '1' }, b: { at: '2' }, c: { at: '3' } });
    await state().delete(['a', 'c', 'never written']);

    expect(Object.keys(await state().read(['a', 'b', 'c']))).toEqual(['b']);
  });

  it.each(['*', '', undefined])('overwrites whatever is there when the eTag is %p', async (eTag) => {
    await state().write({ [key]: { at: 'consent' } });
    await state().write({ [key]: { at: 'age', eTag } });

    expect((await read())?.at).toBe('age');
  });

  it('writes what was read since the last write', async () => {
    await state().write({ [key]: { at: 'consent' } });
    await state().write({ [key]: { ...(await read()), at: 'age' } });

    expect((await read())?.at).toBe('age');
  });

  it('refuses to write what was read before the last write', async () => {
    await state().write({ [key]: { at: 'consent' } });
    const stale = await read();
    await state().write({ [key]: { at: 'age' } });

    await expect(state().write({ [key]: { ...stale, at: 'group' } })).rejects.toThrow(ConflictError);
    expect((await read())?.at).toBe('age');
  });

  it('refuses to write what was deleted since it was read', async () => {
    await state().write({ [key]: { at: 'consent' } });
    const stale = await read();
    await state().delete([key]);

    await expect(state().write({ [key]: { ...stale } })).rejects.toThrow(ConflictError);
    expect(await read()).toBeUndefined();
  });

  it('does not change when the caller changes what it wrote or read', async () => {
    const item = { at: 'consent' };
    await state().write({ [key]: item });
    item.at = 'age';
    Object.assign((await read()) ?? {}, { at: 'group' });

    expect((await read())?.at).toBe('consent');
  });
}

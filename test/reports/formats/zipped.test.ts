import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { zipped, type ZipEntry } from '../../../reports/formats/zipped.ts';
import { unzipped } from '../../support/unzipped.ts';

test('each entry is asked for once those before it are written', async () => {
  const order: string[] = [];
  function* chunks(name: string) {
    for (const part of ['a', 'b']) {
      order.push(`${name}${part}`);
      yield part;
    }
  }
  function* entries(): Generator<ZipEntry> {
    yield { path: 'one', content: chunks('one') };
    order.push('between');
    yield { path: 'two', content: 'x'.repeat(2000) };
    yield { path: 'three', content: chunks('three') };
  }
  const files = await unzipped(await buffer(zipped(entries())));
  expect([...files].map(([path, content]) => [path, content.length])).toEqual([
    ['one', 2],
    ['two', 2000],
    ['three', 2],
  ]);
  expect(order).toEqual(['onea', 'oneb', 'between', 'threea', 'threeb']);
});

test.each([
  ['many entries', true],
  ['one without end', false],
])('closed early, it asks for no more: %s', async (_, isMany) => {
  let made = 0;
  const ended = new Promise<void>((resolve) => {
    function* endless<T>(make: () => T): Generator<T> {
      try {
        for (;;) {
          made += 1;
          yield make();
        }
      } finally {
        resolve();
      }
    }
    const words = () => Math.random().toString().repeat(50);
    const entries = isMany
      ? endless(() => ({ path: `${made}.txt`, content: words() }))
      : [{ path: 'one', content: endless(words) }];
    const bytes = zipped(entries);
    void once(bytes, 'data').then(() => bytes.destroy());
  });
  await ended;
  expect(made).toBeLessThan(10_000);
});

test('what fails while an entry is made fails the file', async () => {
  function* entries(): Generator<ZipEntry> {
    yield { path: 'one', content: 'whole' };
    throw new Error('the store is gone');
  }
  await expect(buffer(zipped(entries()))).rejects.toThrow('the store is gone');
});

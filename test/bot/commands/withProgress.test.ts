import { Writable } from 'node:stream';
import { withProgress } from '../../../bot/commands/withProgress.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- as a store gives them
async function* three() {
  yield* ['a', 'b', 'c'];
}

/** What is drawn on something that may be a terminal. */
function drawing(isTTY: boolean) {
  const drawn: string[] = [];
  const sink = new Writable({ write: (text, _, done) => (drawn.push(String(text)), done()) });
  return { drawn, terminal: Object.assign(sink, { isTTY }) };
}

const total = () => Promise.resolve(3);

test('on a terminal a bar says how many of how many have been read, each time', async () => {
  const { drawn, terminal } = drawing(true);
  const items = withProgress(three, total, terminal);

  expect([await Array.fromAsync(items), await Array.fromAsync(items)]).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
  expect(drawn.join('').match(/3 of 3 responses/gu)).toHaveLength(2);
});

test('the bar ends when nobody wants more', async () => {
  const { drawn, terminal } = drawing(true);
  for await (const item of withProgress(three, total, terminal)) if (item === 'b') break;

  expect(drawn.join('')).toMatch(/1 of 3 responses[^]*\n$/u);
});

test('anywhere else nothing is drawn, and nothing counted', async () => {
  const { drawn, terminal } = drawing(false);
  const items = withProgress(three, () => Promise.reject(new Error('counted')), terminal);

  expect(await Array.fromAsync(items)).toEqual(['a', 'b', 'c']);
  expect(drawn).toEqual([]);
});

import fc from 'fast-check';
import { readLines, type Line } from '../../../bot/bank/readLines.ts';

async function linesOf(chunks: Buffer[], longest?: number): Promise<Line[]> {
  const lines: Line[] = [];

  for await (const line of readLines(chunks as unknown as AsyncIterable<Buffer>, longest)) lines.push(line);
  return lines;
}

test('lines are the same however the bytes are cut', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '\u2028', '\r\n', '\n', '😀'), maxLength: 40 });
  const property = fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (whole, size) => {
    const bytes = Buffer.from(whole);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const expected = whole.split(/\r?\n/u);
    if (expected.at(-1) === '') expected.pop();
    expect((await linesOf(chunks)).map((line) => line.text)).toEqual(expected);
  });
  await fc.assert(property);
});

test('what is too long is passed over, and the lines after it come', async () => {
  const chunks = ['a\nbb', 'bb', 'bbb\ncc\nd'].map((chunk) => Buffer.from(chunk));
  expect(await linesOf(chunks, 4)).toEqual([
    { text: 'a', end: 2, isEnded: true },
    { text: undefined, end: 10, isEnded: true },
    { text: 'cc', end: 13, isEnded: true },
    { text: 'd', end: 14, isEnded: false },
  ]);
});

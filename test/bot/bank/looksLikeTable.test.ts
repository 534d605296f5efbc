import { looksLikeTable } from '../../../bot/bank/looksLikeTable.ts';
import { aFile, aFolder } from './files.ts';

const line = '{"id":1,"text":"calmer, now"}\n';

test.each([
  ['answers.csv', 'Answer\ncalmer\n', true],
  ['answers.CSV', '\ufeffRef;Answer\n1;calmer\n', true],
  ['answers', 'Ref\tAnswer\n1\tcalmer\n', true],
  ['answers.txt', Buffer.from('\ufeffRef,Answer\n1,calmer\n', 'utf16le'), true],
  ['answers.jsonl', 'PK\u0003\u0004', true],
  ['old', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), true],
  ['answers.jsonl', line, false],
  ['answers.csv', `\ufeff\n${line}`, false],
  ['answers.jsonl', `not json, a bad line\n${line}`, false],
  ['answers', 'one bad line\n', false],
  ['empty.csv', '', false],
])('a file %p that begins with %p: %p', async (name, content, expected) => {
  expect(await looksLikeTable(aFile(name, content))).toBe(expected);
});

test('what is no file is left to what reads it', async () => {
  expect([await looksLikeTable(aFolder()), await looksLikeTable('none.csv')]).toEqual([false, false]);
});

import { aFile, readTable } from './files.ts';

const words = 'Ref,Answer\n1,It’s £5 – café';
const utf16le = Buffer.from(words, 'utf16le');
const windows1252 = Buffer.concat([
  Buffer.from('Ref,Answer\n1,It'),
  Buffer.from([0x92]),
  Buffer.from('s '),
  Buffer.from([0xa3]),
  Buffer.from('5 '),
  Buffer.from([0x96]),
  Buffer.from(' caf'),
  Buffer.from([0xe9]),
]);

describe('the encoding of a text file is found out', () => {
  test.each([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${words}`), 'utf-8'],
    ['UTF-16 LE', Buffer.from(`\ufeff${words}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE', Buffer.from(`\ufeff${words}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16le, 'utf-16le'],
    ['UTF-16 BE without a mark', Buffer.from(utf16le).swap16(), 'utf-16be'],
    ['Windows-1252', windows1252, 'windows-1252'],
  ])('%s', async (_name, bytes, encoding) => {
    const { header, cells, readAs } = await readTable(aFile('answers.csv', bytes));
    expect([header, cells]).toEqual([['Ref', 'Answer'], [['1', 'It’s £5 – café']]]);
    expect(readAs).toContain(encoding);
  });

  test('Latin-1 letters are those of Windows-1252', async () => {
    const { cells } = await readTable(aFile('answers.csv', Buffer.from('Answer\nñandú', 'latin1')));
    expect(cells).toEqual([['ñandú']]);
  });

  test('the first letter beyond ASCII may stand in the last of many rows', async () => {
    const start = 'Ref,Answer\n' + '1,calmer\n'.repeat(20_000);
    const { cells } = await readTable(
      aFile('answers.csv', Buffer.concat([Buffer.from(`${start}2,`), Buffer.from([0xa3])])),
    );
    expect(cells.at(-1)).toEqual(['2', '£']);
  });

  test('a few torn characters do not make a UTF-8 file another', async () => {
    const bytes = Buffer.concat([Buffer.from(`Answer\n${'é'.repeat(100)}`), Buffer.from([0xff])]);
    expect((await readTable(aFile('answers.csv', bytes))).cells).toEqual([[`${'é'.repeat(100)}\ufffd`]]);
  });

  test('it can be told', async () => {
    const file = aFile(
      'answers.csv',
      Buffer.concat([Buffer.from('Answer\nby'), Buffer.from([0xb3]), Buffer.from('o')]),
    );
    expect((await readTable(file, { encoding: 'windows-1250' })).cells).toEqual([['było']]);
  });

  test('an unknown name for it is refused', async () => {
    const file = aFile('answers.csv', words);
    await expect(readTable(file, { encoding: 'ebcdic' })).rejects.toThrow(/such as utf-8.*got 'ebcdic'/);
  });
});

describe('the sign between columns is found out', () => {
  test.each([
    ['commas', 'Ref,Answer\n1,"a, b"'],
    ['semicolons', 'Ref;Answer\n1;a, b'],
    ['semicolons', '"Ref, or number";Answer\n1;a, b'],
    ['tabs', 'Ref\tAnswer\n1\ta, b'],
    ['bars', 'Ref|Answer\n1|a, b'],
    ['semicolons', 'sep=;\r\nRef;Answer\r\n1;a, b'],
  ])('%s', async (name, text) => {
    const { cells, readAs } = await readTable(aFile('answers.csv', text));
    expect([cells, readAs]).toEqual([[['1', 'a, b']], `utf-8, parted by ${name}`]);
  });

  test('in a file of one column, no sign is', async () => {
    const { cells } = await readTable(aFile('answers.csv', 'Answer\ncalmer, happier; safer\n\n"and, more"\n'));
    expect(cells).toEqual([['calmer, happier; safer'], [''], ['and, more']]);
  });
});

describe('rows are read as people write them', () => {
  test.each([
    ['line breaks in quotes', '"a\r\nb",c', [['a\r\nb', 'c']]],
    ['doubled quotes', '"a ""b"" c",d', [['a "b" c', 'd']]],
    ['quotes in the middle', 'he said "no",d', [['he said "no"', 'd']]],
    ['stray quotes in quotes', '"he said "no" to me",d', [['"he said "no" to me"', 'd']]],
    ['too few and too many cells', 'a\nb,c,d', [['a'], ['b', 'c', 'd']]],
    [
      'all three line endings',
      'a,b\r\nc,d\re,f\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['empty rows', 'a,b\n\n,\nc,d', [['a', 'b'], [''], ['', ''], ['c', 'd']]],
    ['control characters', 'he is calmer\u0000 \u0007,b\u001b[31m', [['he is calmer\u0000 \u0007', 'b\u001b[31m']]],
  ])('%s', async (_name, text, cells) => {
    expect((await readTable(aFile('answers.csv', `Answer,Other\n${text}`))).cells).toEqual(cells);
  });

  test('rows are numbered as a spreadsheet shows them', async () => {
    const { rows } = await readTable(aFile('answers.csv', 'Answer,Other\n"a\nb",c\nd,e\n'));
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  test.each([
    ['a quote that is never closed', `Answer,Other\na,b\n"c,d\n${'e,f\n'.repeat(10)}`],
    ['a row longer than 10 MB', `Answer,Other\na,b\n"${'c'.repeat(11_000_000)}",d\n`],
  ])('%s is named with its line', async (_name, text) => {
    await expect(readTable(aFile('answers.csv', text))).rejects.toThrow(
      /never closed, or a row of more than 10 MB near line \d+/,
    );
  });
});

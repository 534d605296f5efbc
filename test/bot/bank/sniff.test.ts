import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { aFile, aFolder, aZip, readTable } from './files.ts';

/** The first sectors of an OLE2 file whose directory names this stream ([MS-CFB] 2.2 and 2.6). */
function ole2(streamName: string): Buffer {
  const file = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.write(streamName, 1024 + 128, 'utf16le');
  return file;
}

describe('a file that is no table, whatever its ending, is named for what it is', () => {
  test.each([
    ['a.csv', '', /is empty/],
    ['a.csv', '%PDF-1.7 ...', /is a PDF/],
    ['a.xls', '<html><table><tr><td>Answer', /is a web page.*save it as/],
    ['a.xls', '\ufeff\r\n<TABLE border=1>', /is a web page/],
    ['a.xml', '<?xml version="1.0"?><Workbook/>', /is XML/],
    ['a.csv', '{"id": 1, "text": "x"}\n', /is JSON.*without --text/],
    ['a.csv', '{\\rtf1 x}', /RTF/],
    ['a.csv', Buffer.from([0x1f, 0x8b, 8, 0]), /compressed/],
    ['a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /a picture/],
    ['a.csv', Buffer.from([1, 0, 0, 7, 0, 0, 0, 0, 9]), /is not text/],
    ['a.xlsx', ole2('Workbook'), /an old Office file/],
    ['a.xlsx', ole2('EncryptedPackage'), /under a password/],
    ['a.xlsx', Buffer.from('PK\u0003\u0004 and then nothing'), /is damaged/],
    ['a.csv', ' \n', /first row of .* to name its columns/],
  ])('%s: %p', async (name, content, message) => {
    await expect(readTable(aFile(name, content))).rejects.toThrow(message);
  });

  test.each([
    ['content.xml', /an OpenDocument file/],
    ['word/document.xml', /a Word document/],
    ['xl/workbook.bin', /a binary workbook/],
    ['answers.csv', /a zip file/],
  ])('a zip that holds %s', async (path, message) => {
    await expect(readTable(await aZip('a.xlsx', { [path]: '' }))).rejects.toThrow(message);
  });

  test('a folder, and nothing at all', async () => {
    await expect(readTable(aFolder())).rejects.toThrow(/is a folder or a device/);
    await expect(readTable('no-such.csv')).rejects.toThrow(/no such file/);
  });
});

test.each([
  ['a workbook that is called .csv', 'answers.csv'],
  ['a workbook that is called nothing', 'answers'],
])('%s is read as what it is', async (_name, name) => {
  const file = join(aFolder(), name);
  await writeXlsxFile([['Answer'], ['calmer']]).toFile(file);
  expect((await readTable(file)).cells).toEqual([['calmer']]);
});

test('a workbook that was cut off is called damaged', async () => {
  const file = join(aFolder(), 'answers.xlsx');
  await writeXlsxFile([['Answer'], ['calmer']]).toFile(file);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  await expect(readTable(file)).rejects.toThrow(/is damaged/);
});

test('text that is called .xlsx is read as text', async () => {
  expect((await readTable(aFile('answers.xlsx', 'Answer\ncalmer'))).cells).toEqual([['calmer']]);
});

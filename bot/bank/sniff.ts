import { open, type FileHandle } from 'node:fs/promises';
import { statFile } from './inputStamp.ts';

const enoughBytes = 4096;

/** What is in a file, by its first bytes, whatever its ending says. Throws, saying what to do, on what is no table. */
export async function sniff(file: string): Promise<'zip' | 'text'> {
  const { size } = await statFile(file);
  if (size === 0) throw new Error(`Expected ${file} to hold a table, but it is empty.`);
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(enoughBytes), 0, enoughBytes, 0);
    return await kindOf(file, buffer.subarray(0, bytesRead), handle);
  } finally {
    await handle.close();
  }
}

async function kindOf(file: string, first: Buffer, handle: FileHandle): Promise<'zip' | 'text'> {
  const bytes = first.toString('latin1');
  if (bytes.startsWith('PK\u0003\u0004')) return 'zip';
  if (bytes.startsWith('\u00d0\u00cf\u0011\u00e0')) throw wrongKind(file, await oldOfficeFile(first, handle));
  const other = otherKinds.find(([pattern]) => pattern.test(bytes));
  if (other) throw wrongKind(file, other[1]);
  return 'text';
}

const saveAs = 'Open it and save it as Excel workbook (.xlsx) or CSV UTF-8 (.csv).';

const otherKinds: [beginning: RegExp, kind: string][] = [
  [/^%PDF-/, `a PDF. Ask for the table it was made from, as .xlsx or .csv.`],
  // A byte order mark or white space may stand before the tag.
  [/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|body|table|meta)/i, `a web page. ${saveAs}`],
  [/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/i, `XML. ${saveAs}`],
  [/^(?:\u00ef\u00bb\u00bf)?\s*[{[]\s*["{]/, 'JSON. JSON lines are coded without --text and --out; see --help.'],
  [/^\{\\rtf/, `a text document (RTF). ${saveAs}`],
  // eslint-disable-next-line no-control-regex -- gzip begins with control characters.
  [/^(?:\u001f\u008b|7z\u00bc\u00af|Rar!)/, 'a compressed file. Unpack it first.'],
  [/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/, 'a picture.'],
];

/** The old .xls and a workbook under a password are both OLE2 files ([MS-CFB]); the names of the parts tell them apart. */
async function oldOfficeFile(first: Buffer, handle: FileHandle): Promise<string> {
  const sectorSize = 2 ** first.readUInt16LE(30);
  const directory = (first.readUInt32LE(48) + 1) * sectorSize;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(enoughBytes), 0, enoughBytes, directory);
  const isEncrypted = buffer.subarray(0, bytesRead).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isEncrypted
    ? 'under a password. Open it in Excel, save it without one (File, Info, Protect Workbook), and remove it afterwards.'
    : `an old Office file (such as .xls). ${saveAs}`;
}

function wrongKind(file: string, kind: string): Error {
  return new Error(`Expected ${file} to be a table (.csv or .xlsx), but it is ${kind}`);
}

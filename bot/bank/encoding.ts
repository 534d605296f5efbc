import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * Encoding of a text file: as its byte order mark says; else UTF-16 where every other byte is zero; else UTF-8 where all of
 * it, or all but a few torn characters, is UTF-8; else Windows-1252, in which Excel in Britain writes CSV and which holds
 * Latin-1. Reads the whole file: the first pound sign may be in the last row.
 */
export async function detectEncoding(file: string): Promise<string> {
  const first = await firstBytes(file);
  const marked = marks.find(([mark]) => first.subarray(0, mark.length).equals(mark));
  if (marked) return marked[1];
  const wide = utf16Of(first);
  if (wide) return wide;
  if (!isText(first)) throw new Error(`Expected ${file} to be a table (.csv or .xlsx), but it is not text.`);
  return (await isUtf8(file)) ? 'utf-8' : 'windows-1252';
}

const marks: [mark: Buffer, encoding: string][] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
  await handle.close();
  return buffer.subarray(0, bytesRead);
}

/** A few control characters come with copied text; a program or a database is full of them. */
function isText(bytes: Buffer): boolean {
  return bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length <= bytes.length / 10;
}

/** A stray NUL in other text stands at any place; the letters of a header in UTF-16 have theirs at every second one. */
function utf16Of(bytes: Buffer): string | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > bytes.length / 16 && even === 0) return 'utf-16le';
  return even > bytes.length / 16 && odd === 0 ? 'utf-16be' : undefined;
}

/** Files put together from several can have a few broken characters; Windows-1252 as UTF-8 has hardly any that are not. */
async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder();
  let beyondAscii = 0;
  let broken = 0;
  for await (const chunk of createReadStream(file)) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    beyondAscii += text.match(/\P{ASCII}/gu)?.length ?? 0;
    broken += text.match(/\ufffd/gu)?.length ?? 0;
  }
  return broken <= beyondAscii / 20;
}

/** Throws, with examples, on a name that is no encoding. */
export function checkEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new Error(`Expected an encoding such as utf-8, utf-16le, windows-1252 or windows-1250, got '${label}'.`);
  }
}

/** The text of a file in chunks; `onBytes` hears how much has been read. */
export async function* decodeFile(
  file: string,
  encoding: string,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file)) {
    onBytes((chunk as Buffer).length);
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** A part of a workbook that is read at once may not be longer, unpacked: real ones are far smaller. */
const longestPart = 50_000_000;

/** The parts of an open zip file by their path. */
export interface ZipParts {
  has: (path: string) => boolean;
  /** Bytes, unpacked. */
  size: (path: string) => number;
  stream: (path: string) => Promise<Readable>;
  /** Empty where there is no such part. */
  text: (path: string) => Promise<string>;
  close: () => void;
}

export async function openZip(file: string): Promise<ZipParts> {
  const zip = await openPromise(file, { autoClose: false }).catch((error: Error) => {
    throw damaged(file, error);
  });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    zip.close();
    throw damaged(file, error as Error);
  }
  return partsOf(zip, entries);
}

function damaged(file: string, cause: Error): Error {
  return new Error(`Expected ${file} to be a whole workbook, but it is damaged. Open it in Excel and save it again.`, {
    cause,
  });
}

function partsOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): ZipParts {
  const entryAt = (path: string): Entry => {
    const entry = entries.get(path);
    if (!entry) throw new Error(`Expected the workbook to hold ${path}. Open it in Excel and save it again.`);
    return entry;
  };
  const stream = (path: string) => zip.openReadStreamPromise(entryAt(path));
  return {
    has: (path) => entries.has(path),
    size: (path) => entryAt(path).uncompressedSize,
    stream,
    text: async (path) => (entries.has(path) ? textOf(path, entryAt(path), await stream(path)) : ''),
    close: () => zip.close(),
  };
}

async function textOf(path: string, { uncompressedSize }: Entry, stream: Readable): Promise<string> {
  if (uncompressedSize > longestPart)
    throw new Error(`Expected ${path} in the workbook to be under 50 MB, got ${uncompressedSize} bytes.`);
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) text += decoder.decode(chunk as Buffer, { stream: true });
  return text + decoder.decode();
}

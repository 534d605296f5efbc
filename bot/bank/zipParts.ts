import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { damagedWorkbook } from './damagedWorkbook.ts';

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
  const zip = await openPromise(file, { autoClose: false }).catch((error: unknown) => {
    throw damagedWorkbook(file, error);
  });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    zip.close();
    throw damagedWorkbook(file, error);
  }
  return partsOf(file, zip, entries);
}

function partsOf(file: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>): ZipParts {
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
    text: async (path) => (entries.has(path) ? textOf(file, entryAt(path), () => stream(path)) : ''),
    close: () => zip.close(),
  };
}

async function textOf(file: string, { fileName, uncompressedSize }: Entry, open: () => Promise<Readable>) {
  if (uncompressedSize > longestPart)
    throw new Error(`Expected ${fileName} in ${file} to be under 50 MB, got ${uncompressedSize} bytes.`);
  try {
    return await text(await open());
  } catch (error) {
    throw damagedWorkbook(file, error);
  }
}

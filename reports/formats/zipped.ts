import { once } from 'node:events';
import { Readable, type PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** One file in a zip file. */
export interface ZipEntry {
  path: string;
  content: string | Iterable<string> | AsyncIterable<string>;
}

/** The first day a zip file can name, wherever it is made: the same entries give the same bytes on any day. */
const fixedDate = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };
/** Shorter texts are kept as they are: a file of many small ones is made several times faster. */
const worthPressing = 1000;

/**
 * The bytes of a zip file. An entry is asked for once those before it are written, so memory does not grow with what is in
 * them. The stream fails with what making an entry throws; closed early, it asks for no more.
 */
export function zipped(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): Readable {
  const zip = new ZipFile();
  const bytes = zip.outputStream as PassThrough;
  const closed = new AbortController();
  bytes.once('close', () => closed.abort());
  addAll(zip, entries, bytes, closed.signal).then(
    () => zip.end(),
    (error: Error) => bytes.destroy(error),
  );
  return bytes;
}

async function addAll(
  zip: ZipFile,
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  bytes: PassThrough,
  signal: AbortSignal,
): Promise<void> {
  for await (const { path, content } of entries) {
    if (typeof content !== 'string') await addChunks(zip, path, content, signal);
    else if (content.length >= worthPressing) await addChunks(zip, path, [content], signal);
    else zip.addBuffer(Buffer.from(content), path, { ...fixedDate, compress: false });
    if (bytes.writableNeedDrain) await once(bytes, 'drain', { signal });
  }
}

/** Resolves once the last chunk is taken. */
async function addChunks(
  zip: ZipFile,
  path: string,
  chunks: Iterable<string> | AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const stream = Readable.from(chunks, { signal });
  zip.addReadStream(stream, path, fixedDate);
  await finished(stream, { writable: false });
}

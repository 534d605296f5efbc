import { SingleBar } from 'cli-progress';

/** What a bar is drawn on. */
type Terminal = NodeJS.WritableStream & { isTTY?: boolean };

/**
 * What `read` gives, from the beginning each time it is read; on a terminal a bar says how many of how many there have been.
 * Standard output stays the result's alone.
 */
export function withProgress<T>(
  read: () => AsyncGenerator<T>,
  total: () => Promise<number>,
  terminal: Terminal = process.stderr,
): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: terminal.isTTY ? () => watched(read(), total, terminal) : read };
}

async function* watched<T>(
  items: AsyncGenerator<T>,
  total: () => Promise<number>,
  stream: Terminal,
): AsyncGenerator<T> {
  const bar = new SingleBar({ format: '{bar} {value} of {total} responses, {eta_formatted} to go', stream });
  bar.start(await total(), 0);
  try {
    for await (const item of items) {
      yield item;
      bar.increment();
    }
  } finally {
    bar.stop();
  }
}

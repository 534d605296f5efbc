/** One line of a text in UTF-8. */
export interface Line {
  /** Without its end; undefined where it is longer than may be. */
  text: string | undefined;
  /** Bytes from the start of the text to after the line. */
  end: number;
  /** False for a last line that was not ended. */
  isEnded: boolean;
}

/**
 * Parts bytes at line feeds, and at nothing else: JSON leaves U+2028 as it is, at which `readline` would break a row in two.
 * What goes on for longer than `longest` bytes is passed over, not gathered: a string cannot hold more than half a gigabyte.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>, longest = 16_777_216): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let end = 0;
  const add = (part: Buffer) => {
    length += part.length;
    end += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const line = (isEnded: boolean): Line => {
    const text =
      length > longest
        ? undefined
        : Buffer.concat(parts)
            .toString('utf8')
            .replace(/\r?\n?$/u, '');
    parts = [];
    length = 0;
    return { text, end, isEnded };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, at + 1));
      yield line(true);
      start = at + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield line(false);
}

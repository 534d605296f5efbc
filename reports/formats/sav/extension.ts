import { int32 } from './bytes.ts';

/** A record of type 7: what was added to the format over the years, each by its number. `size` is of one piece of the data. */
export function extension(number: number, data: Buffer | string, size: 1 | 4 | 8 = 1): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([int32(7, number, size, bytes.length / size), bytes]);
}

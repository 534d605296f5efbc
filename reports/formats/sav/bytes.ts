/** Whole numbers of 32 bits, lowest byte first as in all of the file. */
export function int32(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [place, number] of numbers.entries()) bytes.writeInt32LE(number, 4 * place);
  return bytes;
}

export function float64(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(8 * numbers.length);
  for (const [place, number] of numbers.entries()) bytes.writeDoubleLE(number, 8 * place);
  return bytes;
}

/** UTF-8, filled up with spaces or cut to `length` bytes. */
export function padded(text: string, length: number): Buffer {
  const bytes = cutTo(Buffer.from(text), length);
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, ' ')]);
}

/** Filled up with spaces until the length is divisible by `unit`. */
export function paddedTo(unit: number, bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & (unit - 1), ' ')]);
}

/** At most so many bytes of UTF-8, and no half character at the end. */
export function cutTo(bytes: Buffer, length: number): Buffer {
  if (bytes.length <= length) return bytes;
  let end = length;
  while (end > 0 && isContinuation(bytes[end]!)) end -= 1;
  return bytes.subarray(0, end);
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Added to small whole numbers, which take one byte then. */
export const BIAS = 100;

const [END_OF_FILE, LITERAL, SPACES, MISSING] = [252, 253, 254, 255];

/**
 * "Data Record" with bytecode compression: a block is 8 commands, then the literal elements of 8 bytes that they call for.
 * Grows with what was added since `take`.
 */
export class CompressedData {
  #bytes = Buffer.alloc(64 * 1024);
  #block = 0;
  #commands = 0;
  #end = 8;

  number(value: number | undefined): void {
    if (value === undefined) return this.#command(MISSING);
    if (Number.isInteger(value) && value > -BIAS && value < END_OF_FILE - BIAS) return this.#command(value + BIAS);
    const at = this.#literal();
    this.#bytes.writeDoubleLE(value, at);
  }

  /** `from` to `to` of the text, filled up with spaces to so many elements. */
  string(text: Buffer, from: number, to: number, elements: number): void {
    const end = Math.min(to, text.length);
    for (let element = 0; element < elements; element += 1) {
      const start = from + 8 * element;
      if (start >= end || isSpaces(text, start, Math.min(end, start + 8))) this.#command(SPACES);
      else {
        const at = this.#literal();
        this.#bytes.fill(' ', at, at + 8);
        text.copy(this.#bytes, at, start, Math.min(end, start + 8));
      }
    }
  }

  /** The whole blocks so far. */
  take(): Buffer {
    const whole = Buffer.from(this.#bytes.subarray(0, this.#block));
    this.#bytes.copyWithin(0, this.#block, this.#end);
    this.#end -= this.#block;
    this.#block = 0;
    return whole;
  }

  /** The rest. */
  finish(): Buffer {
    do this.#command(END_OF_FILE);
    while (this.#commands > 0);
    return this.take();
  }

  #command(command: number): void {
    this.#bytes[this.#block + this.#commands] = command;
    this.#commands += 1;
    if (this.#commands < 8) return;
    this.#block = this.#end;
    this.#commands = 0;
    this.#reserve();
  }

  /** Where the element goes: its command may close the block, so room is taken first. */
  #literal(): number {
    const at = this.#reserve();
    this.#command(LITERAL);
    return at;
  }

  #reserve(): number {
    const at = this.#end;
    this.#end += 8;
    if (this.#end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * this.#bytes.length);
    return at;
  }
}

function isSpaces(text: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text[at] !== 0x20) return false;
  return true;
}

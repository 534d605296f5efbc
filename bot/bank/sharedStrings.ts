import type { Readable } from 'node:stream';
import { joinText, xmlReader } from './xmlElements.ts';

const blockSize = 1_048_576;

/**
 * The words of a workbook, which keeps each text once and lets the cells point at it. Held as bytes outside the heap: a
 * hundred thousand answers are some 20 MB that the garbage collector need not walk.
 */
export class SharedStrings {
  private readonly blocks: Buffer[] = [];
  private readonly places: number[] = [];
  private room = 0;

  add(text: string): void {
    const bytes = Buffer.from(text.toWellFormed());
    if (bytes.length > this.room) {
      this.blocks.push(Buffer.alloc(Math.max(blockSize, bytes.length)));
      this.room = this.blocks.at(-1)!.length;
    }
    const block = this.blocks.at(-1)!;
    const start = block.length - this.room;
    bytes.copy(block, start);
    this.room -= bytes.length;
    this.places.push(this.blocks.length - 1, start, bytes.length);
  }

  /** Throws where the workbook has no such text: to take it for an empty cell would lose an answer. */
  at(index: string): string {
    const place = /^\s*\d+\s*$/u.test(index) ? Number(index) * 3 : NaN;
    const [block, start, length] = [this.places[place], this.places[place + 1], this.places[place + 2]];
    if (block === undefined || start === undefined || length === undefined)
      throw new RangeError(`Expected a cell to point at one of ${this.places.length / 3} texts, got another number.`);
    return this.blocks[block]!.toString('utf8', start, start + length);
  }
}

/** Reads `xl/sharedStrings.xml`: rich text is joined, and how Japanese words are said is left out. */
export async function readSharedStrings(xml: Readable): Promise<SharedStrings> {
  const strings = new SharedStrings();
  let current = '';
  const inside = { t: false, rPh: false };
  const reader = xmlReader({
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 't' || name === 'rPh') inside[name] = true;
    },
    text: (text) => {
      if (inside.t && !inside.rPh) current = joinText(current, text);
    },
    close: (name) => {
      if (name === 't' || name === 'rPh') inside[name] = false;
      if (name === 'si') strings.add(plainText(current));
    },
  });
  const decoder = new TextDecoder();
  for await (const chunk of xml) reader.write(decoder.decode(chunk as Buffer, { stream: true }));
  reader.end();
  return strings;
}

/** Workbooks write what XML cannot hold as _xHHHH_ (ECMA-376 part 1, 22.9.2.19). */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

import type { SavVariable } from './savVariable.ts';

/** What stands in the file for a variable or a part of it: strings of more than 255 bytes are several. */
export interface Segment {
  variable: SavVariable;
  shortName: string;
  /** Bytes, or 0 for a number. */
  width: number;
  isFirst: boolean;
}

/** Bytes of text in a segment. */
export const TEXT = 255;

/** Bytes of the width that a segment stands for: fewer than it holds, so that some room is left over at the end. */
const WIDTH = 252;

/** The dictionary in the order of the file. Later segments have names that no variable has. */
export function segmentsOf(variables: readonly SavVariable[]): Segment[] {
  return variables.flatMap((variable) => {
    const { width, shortName } = variable;
    const count = isVeryLong(variable) ? Math.ceil(width / WIDTH) : 1;
    return Array.from({ length: count }, (_, place) => ({
      variable,
      shortName: place === 0 ? shortName : shortName + place.toString(36).toUpperCase(),
      width: place < count - 1 ? TEXT : width - place * WIDTH,
      isFirst: place === 0,
    }));
  });
}

export function isVeryLong({ width }: SavVariable): boolean {
  return width > TEXT;
}

/** Elements of 8 bytes that the data of a segment take. */
export function elementsOf({ width }: { width: number }): number {
  return width === 0 ? 1 : Math.ceil(width / 8);
}

import type { Value, Variable, VariableType } from '../../column.ts';

/** A variable as a system file has it. */
export interface SavVariable {
  name: string;
  /** For programs of before 2003, and what other records refer to. At most 8 characters, unlike any other in the file. */
  shortName: string;
  label: string;
  description: string;
  type: VariableType;
  /** Bytes of a string, or 0 for a number. */
  width: number;
  format: Format;
  measure: 'nominal' | 'scale';
  values: readonly Required<Value>[];
  of?: string;
}

/** How a number is printed, by the codes of the file format. */
interface Format {
  kind: number;
  width: number;
  decimals: number;
}

/** Most bytes a string can have. */
export const WIDEST = 32_767;

const numbers: Partial<Record<VariableType, Format>> = {
  boolean: { kind: 5, width: 1, decimals: 0 },
  integer: { kind: 5, width: 8, decimals: 0 },
  number: { kind: 5, width: 8, decimals: 4 },
  'date-time': { kind: 22, width: 20, decimals: 0 },
};

const noAndYes = [
  { value: '0', label: 'No' },
  { value: '1', label: 'Yes' },
];

/**
 * Variables in the order of the dictionary. `widths` says how many bytes the longest text of a name has. JSON is left out:
 * no statistics package could do anything with it, and CSV, JSON Lines and Parquet have it.
 */
export function savVariables(variables: readonly Variable[], widths: ReadonlyMap<string, number>): SavVariable[] {
  return variables
    .filter(({ type }) => type !== 'json')
    .map(({ name, label, description, type, values = [], of }, place) => {
      const number = numbers[type];
      const known = type === 'text' ? values.filter(isLabelled) : [];
      const width = number ? 0 : widthFor(Math.max(widths.get(name) ?? 0, ...known.map(({ value }) => value.length)));
      return {
        ...{ name, label, description, type, width, of },
        shortName: `V${String(place + 1).padStart(4, '0')}`,
        format: number ?? { kind: 1, width, decimals: 0 },
        measure: number && type !== 'boolean' ? 'scale' : 'nominal',
        values: type === 'boolean' ? noAndYes : known,
      };
    });
}

/** Rounded up to what is stored in any case. */
function widthFor(bytes: number): number {
  return Math.min(WIDEST, Math.max(8, Math.ceil(bytes / 8) * 8));
}

function isLabelled(value: Value): value is Required<Value> {
  return value.label !== undefined;
}

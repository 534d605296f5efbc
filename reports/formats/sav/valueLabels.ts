import type { Value } from '../../column.ts';
import { cutTo, float64, int32, padded, paddedTo } from './bytes.ts';
import { extension } from './extension.ts';
import { isLong } from './missingValues.ts';
import type { SavVariable } from './savVariable.ts';
import { elementsOf, type Segment } from './segments.ts';

/** Most bytes of a value's label. */
const LONGEST = 120;

/** "Value Labels Records": of numbers and of strings of up to 8 bytes, once for all variables with the same list. */
export function valueLabels(segments: readonly Segment[]): Buffer {
  const places = new Map<SavVariable['values'], { variable: SavVariable; at: number[] }>();
  let at = 1;
  for (const segment of segments) {
    const { variable } = segment;
    const { values } = variable;
    if (values.length > 0 && !isLong(variable))
      places.set(values, { variable, at: [...(places.get(values)?.at ?? []), at] });
    at += elementsOf(segment);
  }
  return Buffer.concat(
    [...places.values()].flatMap(({ variable, at }) => [labels(variable), int32(4, at.length, ...at)]),
  );
}

function labels({ values, width }: SavVariable): Buffer {
  const labelled = values.map(({ value, label }) => {
    const bytes = labelBytes(label);
    const length = Buffer.from([bytes.length]);
    return Buffer.concat([
      width === 0 ? float64(Number(value)) : padded(value, 8),
      paddedTo(8, Buffer.concat([length, bytes])),
    ]);
  });
  return Buffer.concat([int32(3, values.length), ...labelled]);
}

/** "Long String Value Labels Record": of wider strings. */
export function longValueLabels(variables: readonly SavVariable[]): Buffer {
  const long = variables.filter((variable) => variable.values.length > 0 && isLong(variable));
  if (long.length === 0) return Buffer.alloc(0);
  const parts = long.flatMap(({ name, width, values }) => [
    counted(Buffer.from(name)),
    int32(width, values.length),
    ...values.flatMap((value) => longLabel(value, width)),
  ]);
  return extension(21, Buffer.concat(parts));
}

function longLabel({ value, label = value }: Value, width: number): Buffer[] {
  return [counted(padded(value, width)), counted(labelBytes(label))];
}

function labelBytes(label: string): Buffer {
  return cutTo(Buffer.from(label), LONGEST);
}

function counted(bytes: Buffer): Buffer {
  return Buffer.concat([int32(bytes.length), bytes]);
}

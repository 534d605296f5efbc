import { cutTo, int32, padded, paddedTo } from './bytes.ts';
import { isLong, missingValuesOf } from './missingValues.ts';
import { elementsOf, type Segment } from './segments.ts';

/** Most bytes of a variable's label. */
const LONGEST = 255;

/** "Variable Record": one a segment, and an empty one for each 8 bytes of a string after its first. */
export function variableRecords(segments: readonly Segment[]): Buffer {
  const records = segments.flatMap((segment) => [
    variableRecord(segment),
    ...Array.from({ length: elementsOf(segment) - 1 }, () => continuation),
  ]);
  return Buffer.concat(records);
}

function variableRecord({ variable, shortName, width, isFirst }: Segment): Buffer {
  const { format, label } = variable;
  const printed = int32((format.kind << 16) | ((width || format.width) << 8) | format.decimals);
  const missing = isFirst && !isLong(variable) ? missingValuesOf(variable) : [];
  return Buffer.concat([
    int32(2, width, isFirst ? 1 : 0, missing.length),
    ...[printed, printed, padded(shortName, 8)],
    ...(isFirst ? [labelOf(label)] : []),
    ...missing,
  ]);
}

function labelOf(label: string): Buffer {
  const bytes = cutTo(Buffer.from(label), LONGEST);
  return Buffer.concat([int32(bytes.length), paddedTo(4, bytes)]);
}

const string255 = (1 << 16) | (255 << 8);
const continuation = Buffer.concat([int32(2, -1, 0, 0, string255, string255), padded('', 8)]);

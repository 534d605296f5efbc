import { float64, int32 } from './bytes.ts';
import { extension } from './extension.ts';
import type { SavVariable } from './savVariable.ts';
import { isVeryLong, type Segment } from './segments.ts';

/** "System-missing": where there is no number. */
export const SYSTEM_MISSING = -Number.MAX_VALUE;

const LOWEST = -1.7976931348623155e308;

/** "Machine Integer Info Record" and "Machine Floating-Point Info Record". */
export function machineInfo(): Buffer {
  const [version, unknownMachine, ieee754, compression, littleEndian, utf8] = [[1, 0, 0], -1, 1, 1, 2, 65001] as const;
  return Buffer.concat([
    extension(3, int32(...version, unknownMachine, ieee754, compression, littleEndian, utf8), 4),
    extension(4, float64(SYSTEM_MISSING, Number.MAX_VALUE, LOWEST), 8),
  ]);
}

/** "Variable Display Parameter Record". */
export function displayParameters(segments: readonly Segment[]): Buffer {
  const [nominal, scale, left, right] = [1, 3, 0, 1];
  const parameters = segments.flatMap(({ variable: { measure, format }, width }) => [
    measure === 'scale' ? scale : nominal,
    Math.min(Math.max(width || format.width, 8), 40),
    width === 0 ? right : left,
  ]);
  return extension(11, int32(...parameters), 4);
}

/** "Long Variable Names Record". */
export function longNames(variables: readonly SavVariable[]): Buffer {
  return extension(13, variables.map(({ shortName, name }) => `${shortName}=${name}`).join('\t'));
}

/** "Very Long String Record". */
export function veryLongStrings(variables: readonly SavVariable[]): Buffer {
  const widths = variables
    .filter(isVeryLong)
    .map(({ shortName, width }) => `${shortName}=${String(width).padStart(5, '0')}\0\t`);
  return widths.length === 0 ? Buffer.alloc(0) : extension(14, widths.join(''));
}

/** "Data File and Variable Attributes Records": the dictionary's sentences, as SPSS shows them in the column `description`. */
export function attributes(variables: readonly SavVariable[]): Buffer {
  return extension(18, variables.map(({ name, description }) => `${name}:description('${description}'\n)`).join('/'));
}

/** "Character Encoding Record". */
export function encoding(): Buffer {
  return extension(20, 'UTF-8');
}

/** "Dictionary Termination Record". */
export function termination(): Buffer {
  return int32(999, 0);
}

import { int32, padded } from './bytes.ts';
import { extension } from './extension.ts';
import type { SavVariable } from './savVariable.ts';

/** Widest string that older records can say something of. */
const SHORT = 8;

export function isLong({ width }: SavVariable): boolean {
  return width > SHORT;
}

/**
 * A number is system-missing where there is none. Strings have no such thing, so an empty text is declared as missing, and
 * tables leave it out. An empty list is none: somebody was asked, and it has no member.
 */
export function missingValuesOf({ type }: SavVariable): Buffer[] {
  return type === 'text' ? [padded('', SHORT)] : [];
}

/** "Long String Missing Values Record". */
export function longMissingValues(variables: readonly SavVariable[]): Buffer {
  const parts = variables.filter(isLong).flatMap((variable) => {
    const [missing] = missingValuesOf(variable);
    const name = Buffer.from(variable.name);
    return missing ? [int32(name.length), name, Buffer.from([1]), int32(SHORT), missing] : [];
  });
  return parts.length === 0 ? Buffer.alloc(0) : extension(22, Buffer.concat(parts));
}

import { readMeasured } from '../../../governance/readMeasured.ts';

/** Share of names, addresses and the like that the redactor misses, as measured; undefined where it was not. */
export function redactionMisses(): number | undefined {
  const found = readMeasured('redactor');
  return found && 1 - found.recall;
}

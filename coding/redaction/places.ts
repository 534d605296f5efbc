import { findAddresses, findStreets } from './addresses.ts';
import { findBarePlaces } from './barePlaces.ts';
import { withPlainDigits } from './find.ts';
import { findHomes } from './homes.ts';
import { findPostcodes } from './postcodes.ts';
import { findSchools } from './schools.ts';
import type { Span } from './span.ts';
import { findSurgeries } from './surgeries.ts';

/** Postcodes, addresses, schools, homes and surgeries; where two overlap, the first is kept. */
export function findPlaces(original: string): Span[] {
  const text = withPlainDigits(original);
  return [findAddresses, findPostcodes, findSchools, findHomes, findSurgeries, findStreets, findBarePlaces].flatMap(
    (find) => find(text),
  );
}

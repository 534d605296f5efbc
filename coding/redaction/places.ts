import { findAll } from './find.ts';
import type { Span } from './span.ts';

const postcode =
  /(?<![\p{L}\p{N}])(?:gir ?0aa|[a-z]{1,2}\d{1,2} ?\d[a-z]{2}|[a-z]{1,2}\d[a-z] ?\d[a-z]{2})(?![\p{L}\p{N}])/giu;

const street =
  'street|st|road|rd|avenue|ave|lane|ln|close|drive|crescent|cres|terrace|gardens|grove|court|way|place|walk|mews|hill|square|row';
const address = new RegExp(
  String.raw`\b(?:flat \d+[a-z]?,? )?\d{1,4}[a-z]? (?:[\p{L}']{2,20} ){1,3}(?:${street})\b`,
  'giu',
);

const schoolWord =
  '(?:[Pp]rimary|[Ss]econdary|[Jj]unior|[Ii]nfants?|[Hh]igh|[Gg]rammar|[Aa]cademy|[Ss]chool|[Cc]ollege)';
const school = new RegExp(
  String.raw`(?<!\p{L})(?!(?:The|My|Our|His|Her|At|In|From) )\p{Lu}[\p{L}'’.]+(?: (?:of|the|and|\p{Lu}[\p{L}'’.]+)){0,4}? ${schoolWord}(?: ${schoolWord}){0,2}(?!\p{L})`,
  'gu',
);

/** Postcodes, addresses, schools, homes and surgeries. */
export function findPlaces(text: string): Span[] {
  return [
    ...findAll(text, address, 'address'),
    ...findAll(text, postcode, 'postcode'),
    ...findAll(text, school, 'school'),
  ];
}

import { nearName } from './nearName.ts';

/**
 * Place of the column with this name, or of `#3` the third one. A name that differs in capitals or spaces only is taken.
 * Throws, naming the columns there are, when there is none, or more than one.
 */
export function findColumn(header: readonly string[], name: string): number {
  const numbered = /^#(\d+)$/u.exec(name);
  if (numbered && header[Number(numbered[1]) - 1] !== undefined) return Number(numbered[1]) - 1;
  const places = placesOf(header, name);
  const [first] = places;
  if (first !== undefined && places.length === 1) return first;
  throw new Error(first === undefined ? missing(header, name) : twice(name, places));
}

export function hasColumn(header: readonly string[], name: string): boolean {
  return placesOf(header, name).length > 0;
}

function placesOf(header: readonly string[], name: string): number[] {
  const found = (alike: (each: string) => boolean) => header.flatMap((each, at) => (alike(each) ? [at] : []));
  const exact = found((each) => each === name);
  return exact.length > 0 ? exact : found((each) => plain(each) === plain(name));
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

function missing(header: readonly string[], name: string): string {
  const columns = header.map((each, at) => `  #${at + 1} ${shown(each)}`).join('\n');
  const near = nearName(name, header);
  const suggestion = near === undefined ? '' : `Did you mean '${shown(near)}'? `;
  return `Expected a column '${name}', but there is none. ${suggestion}The columns are:\n${columns}`;
}

function twice(name: string, places: readonly number[]): string {
  const numbers = places.map((at) => `#${at + 1}`);
  return `Expected one column '${name}', got ${places.length} of that name. Say which by its number: ${numbers.join(' or ')}`;
}

/** A file without a header has an answer in its place, which must not be repeated. */
function shown(name: string): string {
  const plainName = name.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
  return plainName.length > 60 ? '(a long text: is the header missing?)' : plainName || '(no name)';
}

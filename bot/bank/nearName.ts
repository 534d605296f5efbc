import { distance } from 'fastest-levenshtein';

/** The name that was meant by a slip of the fingers; undefined where none is near, since another would lead astray. */
export function nearName(name: string, names: readonly string[]): string | undefined {
  const plainName = plain(name);
  const [nearest] = names
    .map((each) => ({ each, far: distance(plainName, plain(each)), inCapitals: distance(name, each) }))
    .filter(({ far }) => far <= Math.max(1, plainName.length / 3))
    .sort((a, b) => a.far - b.far || a.inCapitals - b.inCapitals);
  return nearest?.each;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

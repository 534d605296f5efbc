import type { Coding, GivenCode } from '../../../survey/coding.ts';
import { guid } from './guid.ts';

/** Who codes, as a user of the project. */
export interface Coder {
  guid: string;
  name: string;
}

/** A coder by its versions, so that codings of several can be compared as those of several people are. */
export function coderOf({ by }: GivenCode, { coder: version, frame }: Coding): Coder {
  return coder(`${by === 'second-coder' ? 'Second coder' : 'Coder'} ${version}, frame ${frame}`);
}

/** A few names, given to thousands of codes. */
const coders = new Map<string, Coder>();

/** The person who answered, each in their own answers: one user for all, so that nobody stands out. */
export const person: Coder = coder('Person who answered');

function coder(name: string): Coder {
  const found = coders.get(name) ?? { guid: guid('user', name), name };
  coders.set(name, found);
  return found;
}

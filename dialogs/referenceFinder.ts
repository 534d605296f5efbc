import type { Response } from '../store/responseStore.ts';

/** Who types a reference, as far as is known: wrong ones are counted for each, and for the authorities. */
export interface Seeker {
  /** ONS codes of where it may belong. */
  authorities: string[];
  person?: string;
  /** Network address, where people come to this service themselves. */
  address?: string;
}

/** Finds what a reference stands for, as long as not too many wrong ones came. */
export interface ReferenceFinder {
  find(reference: string, seeker: Seeker): Promise<Response | 'unknown' | 'too-many'>;
}

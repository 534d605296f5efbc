import type { Authority } from '../../survey/authority.ts';

/** One round of one authority. */
export interface Round {
  authority: Authority;
  round: string;
}

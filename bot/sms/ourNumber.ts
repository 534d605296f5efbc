import type { Authority } from '../../survey/authority.ts';

/** Whose number people text to, and Notify's id of it: each undefined where the settings do not say. */
export function ourNumber(number: string, authorities: readonly Authority[]): { authority?: string; sender?: string } {
  const found = authorities.find(({ texts }) => texts?.number === number);
  return { authority: found?.slug, sender: found?.texts?.sender };
}

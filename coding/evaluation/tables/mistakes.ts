import { tellingMistakes } from '../mistakes.ts';
import type { Compared } from '../scores.ts';
import { figure } from '../table.ts';

/** Mistakes shown, half of them wrong codes and half missed ones. */
const mistakesShown = 20;

/** The mistakes that tell most, with the words of the answer. */
export function mistakesTable(compared: readonly Compared[]): string {
  const lines = tellingMistakes(compared, mistakesShown).map(
    ({ id, kind, code, confidence, text }) => `${kind} ${code} (${figure(confidence)}) ${id}: ${text}`,
  );
  return ['most telling mistakes', ...lines].join('\n');
}

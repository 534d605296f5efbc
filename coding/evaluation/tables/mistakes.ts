import { tellingMistakes } from '../mistakes.ts';
import { microScores, type Compared } from '../scores.ts';
import { figure, inWords } from '../table.ts';

/** Mistakes shown, half of them wrong codes and half missed ones. */
const mistakesShown = 20;

/** The mistakes that tell most, with the words of the answer. */
export function mistakesTable(compared: readonly Compared[]): string {
  const lines = tellingMistakes(compared, mistakesShown).map(
    ({ id, kind, code, confidence, text }) => `${kind} ${code} (${figure(confidence)}) ${id}: ${text}`,
  );
  return ['most telling mistakes', ...lines, closing(compared)].join('\n');
}

function closing(compared: readonly Compared[]): string {
  const { coderOnly, personOnly } = microScores(compared);
  return inWords(
    `the coder gave ${coderOnly} codes that the person did not (wrong) and missed ${personOnly} that the person gave; in brackets ` +
      'how sure it was of the code. It may also be the person who is mistaken.',
  );
}

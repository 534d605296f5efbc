import type { Compared } from './scores.ts';

/** A code that the coder gave and the person did not, or the other way round. */
export interface Mistake {
  id: string;
  text: string;
  code: string;
  kind: 'wrong' | 'missed';
  /** What the coder said of the code, 0 where it was no candidate. */
  confidence: number;
}

/** The mistakes that tell most: what it was surest of and had wrong, and what it had least idea of, half each. */
export function tellingMistakes(compared: readonly Compared[], count: number): Mistake[] {
  const mistakes = compared.flatMap(mistakesIn);
  const wrong = mistakes.filter(({ kind }) => kind === 'wrong').sort((a, b) => b.confidence - a.confidence);
  const missed = mistakes.filter(({ kind }) => kind === 'missed').sort((a, b) => a.confidence - b.confidence);
  return [...wrong.slice(0, Math.ceil(count / 2)), ...missed.slice(0, Math.floor(count / 2))];
}

function mistakesIn({ answer: { id, text, codes }, coding }: Compared): Mistake[] {
  const confidences = new Map(coding.candidates.map(({ code, confidence }) => [code, confidence]));
  const given = coding.codes.map(({ code }) => code);
  const mistake = (kind: Mistake['kind']) => (code: string) => ({
    ...{ id, text, code, kind },
    confidence: confidences.get(code) ?? 0,
  });
  return [
    ...given.filter((code) => !codes.includes(code)).map(mistake('wrong')),
    ...codes.filter((code) => !given.includes(code)).map(mistake('missed')),
  ];
}

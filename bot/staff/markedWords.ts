import type { AlertWords } from '../../store/alertStore.ts';

/** A stretch of somebody's words; `marked` is what the concern rests on. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** The exact words as stretches: each place where the evidence stands is marked. Together they are the text again. */
export function markedWords({ text, evidence }: Pick<AlertWords, 'text' | 'evidence'>): Stretch[] {
  const between = evidence === '' ? [text] : text.split(evidence);
  return between
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [{ text: evidence, marked: true }]),
      { text: part, marked: false },
    ])
    .filter((stretch) => stretch.text !== '');
}

import { penceFor, segmentsOf } from '../sms/segments.ts';

/** What a text takes: `[2 segments, 231 characters of GSM-7, 4.80p]`. */
export function costOf(text: string, pence: number): string {
  const { segments, characters, encoding } = segmentsOf(text);
  const cost = penceFor(segments, pence).toFixed(2);
  return `[${segments} ${segments === 1 ? 'segment' : 'segments'}, ${characters} characters of ${encoding}, ${cost}p]`;
}

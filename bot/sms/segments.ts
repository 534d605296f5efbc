import { SegmentedMessage } from 'sms-segments-calculator';

/** How a text travels, by 3GPP TS 23.038 and 23.040. */
export interface Segments {
  encoding: 'GSM-7' | 'UCS-2';
  /** Septets of GSM-7, where signs of the extension table count two, or UTF-16 units. */
  characters: number;
  /** Up to 160 or 70 characters in one; in several each has 153 or 67, as the rest of it says how they belong together. */
  segments: number;
}

export function segmentsOf(text: string): Segments {
  // Windows' line ends are not in the alphabet as one sign.
  const message = new SegmentedMessage(text.replaceAll('\r\n', '\n'));
  const encoding = message.encodingName;
  const characters = encoding === 'UCS-2' ? text.length : message.numberOfCharacters;
  return { encoding, characters, segments: message.segmentsCount };
}

/** Pence at a price for each segment, to a hundredth. */
export function penceFor(segments: number, pence: number): number {
  return Math.round(segments * pence * 100) / 100;
}

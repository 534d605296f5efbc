import { isCodeId } from '../../../coding/codeFrame.ts';
import { participants } from '../../participants.ts';
import type { ResponsesSource } from '../source.ts';
import type { Coder } from './coders.ts';
import { codedIn, sourcesOf } from './codings.ts';

/** What stands in a project before its cases, and follows from them. */
export interface Overview {
  /** Everybody who gave a code. */
  coders: Coder[];
  /** Codes that were given and that the frame in use no longer has. */
  earlierCodes: string[];
  /** When a response last changed, ISO 8601; missing where there is none. */
  newest?: string;
}

/** Reads all responses once. */
export async function overviewOf({ responses, context }: ResponsesSource): Promise<Overview> {
  const coders = new Map<string, Coder>();
  const earlier = new Set<string>();
  let newest: string | undefined;
  for await (const participant of participants(responses(), context)) {
    const { updatedAt } = participant.response;
    if (newest === undefined || updatedAt > newest) newest = updatedAt;
    for (const source of sourcesOf(participant))
      for (const { code, by } of codedIn(source, participant)) {
        coders.set(by.guid, by);
        if (!isCodeId(code)) earlier.add(code);
      }
  }
  return { coders: [...coders.values()], earlierCodes: [...earlier].sort(), newest };
}

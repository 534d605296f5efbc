import { featureGroups, type Respondent } from './concerns/features.ts';
import { findSigns, type Signs } from './concerns/findSigns.ts';
import { judge } from './concerns/judge.ts';
import { readConcernLanguages } from './concerns/languageFile.ts';
import { readConcernModel, vectorOf, type ConcernModel } from './concerns/model.ts';
import { phrasesOf } from './concerns/readPhrases.ts';
import type { ConcernKind } from './concerns/kinds.ts';

export interface ConcernContext {
  respondent: Respondent;
  /** ISO 639-1 of the survey. People mix languages, so English is always scanned too, and all languages if it is English. */
  language?: string;
}

export interface Concern {
  concern: boolean;
  /** None when there is no concern, or when the scan failed. */
  kind?: ConcernKind;
  /** Somebody must look at once, not within the day. */
  urgent: boolean;
  /** The person's own words that the concern rests on; the whole message where it rests on all of it. */
  evidence: string;
}

/** Looks at a message; see `findConcern`. */
export type ConcernFinder = (text: string, context: ConcernContext) => Concern;

const languages = readConcernLanguages().map(phrasesOf);

/**
 * Whether a message tells of something that a person must look at for a child's safety: current, not past and dealt with.
 * Measured in `docs/concerns.md`: it misses some, so people must read every answer all the same.
 *
 * A scan that fails counts as an urgent concern, since nobody knows what the message says.
 */
export const findConcern: ConcernFinder = createFinder(readConcernModel());

/** The same with a model of one's own. */
export function createFinder(model: ConcernModel): ConcernFinder {
  return (text, context) => {
    try {
      return scan(text, context, model);
    } catch {
      return { concern: true, urgent: true, evidence: text };
    }
  };
}

function scan(text: string, { respondent, language }: ConcernContext, model: ConcernModel): Concern {
  const signs = findSigns(text, languages, language);
  const vector = vectorOf(featureGroups(text, signs.concepts, respondent), model);
  const { concern, kind, urgent } = judge(vector, signs, model);
  if (!concern) return { concern, urgent: false, evidence: '' };
  return { concern, kind, urgent, evidence: evidenceFor(kind, signs, text) };
}

/** From the first to the last sign of the kind in the sentence that has the first sure one. */
function evidenceFor(kind: ConcernKind, { signs }: Signs, text: string): string {
  const own = signs.filter((sign) => sign.kind === kind && !sign.isDenied);
  const best = own.find(({ strength }) => strength !== 'hints') ?? own[0];
  if (!best) return text;
  const beside = own.filter(({ sentence, language }) => sentence === best.sentence && language === best.language);
  const start = Math.min(...beside.map((sign) => sign.start));
  return text.slice(start, Math.max(...beside.map((sign) => sign.end)));
}

import { featureGroups, type Respondent } from './concerns/features.ts';
import { findSigns, type Signs } from './concerns/findSigns.ts';
import { judge } from './concerns/judge.ts';
import { readConcernLanguages } from './concerns/languageFile.ts';
import { readConcernModel, vectorOf, type ConcernModel } from './concerns/model.ts';
import { plainSentences } from './concerns/ngrams.ts';
import { partsOf, type Part } from './concerns/parts.ts';
import { phrasesOf } from './concerns/readPhrases.ts';
import { hasLatinLetters } from './concerns/scripts.ts';
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

/** A long message has many parts, and any of them could raise a false alarm. */
const partNeedsMore = 0.6;

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

function scan(text: string, context: ConcernContext, model: ConcernModel): Concern {
  const signs = findSigns(text, languages, context.language);
  const sentences = plainSentences(text);
  const judgePart = (part: Part) =>
    judge(
      vectorOf(featureGroups(part.sentences, part.signs.concepts, context.respondent), model),
      part.signs,
      model,
      isEnglish(text, context.language),
    );
  const whole = judgePart({ sentences, signs });
  const parts = partsOf(sentences, signs).map(judgePart);
  const { kind, urgent } = parts.reduce((surest, one) => (one.score > surest.score ? one : surest), whole);
  if (whole.score <= 0 && parts.every(({ score }) => score <= partNeedsMore))
    return { concern: false, urgent: false, evidence: '' };
  return { concern: true, kind, urgent, evidence: evidenceFor(kind, signs, text) };
}

/** The survey's language is nearly always the text's, and English when it is not known. */
function isEnglish(text: string, language = 'en'): boolean {
  return language === 'en' && hasLatinLetters(text);
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

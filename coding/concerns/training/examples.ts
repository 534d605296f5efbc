import { featureGroups, type FeatureGroup } from '../features.ts';
import { findSigns } from '../findSigns.ts';
import { readConcernLanguages } from '../languageFile.ts';
import { vectorOf, type ConcernModel, type Vector } from '../model.ts';
import { plainSentences } from '../ngrams.ts';
import { phrasesOf } from '../readPhrases.ts';
import type { Message } from './messages.ts';

/** A message with what the model may learn from it. */
export interface Example {
  message: Message;
  groups: FeatureGroup[];
}

/** A message as numbers. */
export interface Row {
  message: Message;
  vector: Vector;
}

/** Most messages of a survey are ordinary answers, most of those to learn from are not: each counts so often. */
const ordinaryTimes = 4;

/** Messages as the model learns from them; those that nobody read for harm only if no phrase of harm is in them. */
export function examplesOf(messages: readonly Message[]): Example[] {
  const languages = readConcernLanguages().map(phrasesOf);
  return messages.flatMap((message) => {
    const { signs, concepts } = findSigns(message.text, languages, message.lang);
    if (message.isUnread && signs.length > 0) return [];
    return [{ message, groups: featureGroups(plainSentences(message.text), concepts, message.respondent) }];
  });
}

export function rowsOf(examples: readonly Example[], known: Pick<ConcernModel, 'numbers' | 'rarity'>): Row[] {
  return examples.flatMap(({ groups, message }) =>
    Array<Row>(isOrdinary(message) ? ordinaryTimes : 1).fill({ message, vector: vectorOf(groups, known) }),
  );
}

function isOrdinary({ concern, hard, isUnread }: Message): boolean {
  return !concern && !hard && !isUnread;
}

import { readCues } from './cue.ts';
import { indexCues, type CueIndex } from './cueIndex.ts';
import { contextFeatures, cueFeatures, letterFeatures, wordFeatures, type Features } from './features.ts';
import { findCues } from './findCues.ts';
import type { FoundCue } from './foundCue.ts';
import { cuesOfLanguage } from './languageCues.ts';
import { readLanguageFiles } from './languageFile.ts';
import { logOdds, type Expert } from './model.ts';
import { foldText, normaliseText, type NormalText } from './normalText.ts';
import type { CodingContext } from '../survey/coding.ts';

/** What was found in an answer before anything is decided. */
export interface Reading {
  /** ISO 639-1 code of the cues and words it was read with. */
  language: string;
  normal: NormalText;
  found: FoundCue[];
  words: Features;
  context: Features;
}

/** Reads answers with the cues of their language. */
export interface AnswerReader {
  /** `language` is an ISO 639-1 code; a language without cues is read without. */
  read(text: string, context: CodingContext, language: string): Reading;
}

export function createReader(): AnswerReader {
  const english = indexCues(readCues());
  const files = readLanguageFiles();
  const others = new Map<string, CueIndex>();
  // Made when the first answer in a language comes: most services never see most of them.
  const indexOf = (language: string) => {
    const file = files.get(language);
    const index = others.get(language) ?? indexCues(file ? cuesOfLanguage(file) : []);
    others.set(language, index);
    return index;
  };
  return {
    read(text, context, language) {
      const isEnglish = language === 'en';
      const normal = isEnglish ? normaliseText(text) : foldText(text);
      const index = isEnglish ? english : indexOf(language);
      return {
        ...{ language, normal },
        found: findCues(normal, context, index),
        words: wordFeatures(normal, language),
        context: contextFeatures(context, language),
      };
    },
  };
}

export function featuresOf({ found, words, context }: Reading): Features {
  return new Map([...context, ...cueFeatures(found), ...words]);
}

/** The language that the letters look like most; English where there are too few to tell. */
export function languageOf(text: string, language: Expert): string {
  const odds = logOdds(language, letterFeatures(normaliseText(text)));
  return language.labels[odds.indexOf(Math.max(...odds))] ?? 'en';
}

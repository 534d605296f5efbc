import { readCues, type ReadyCue } from './cue.ts';
import { indexCues, type CueIndex } from './cueIndex.ts';
import { contextFeatures, cueFeatures, letterFeatures, wordFeatures, type Features } from './features.ts';
import { findCues, type FoundCue } from './findCues.ts';
import { logOdds, type Expert } from './model.ts';
import { normaliseText, type NormalText } from './normalText.ts';
import type { CodingContext } from '../survey/coding.ts';

/** What was found in an answer before anything is decided. */
export interface Reading {
  normal: NormalText;
  found: FoundCue[];
  words: Features;
  context: Features;
}

/** Reads answers with all cues there are. */
export interface AnswerReader {
  read(text: string, context: CodingContext, isEnglish: boolean): Reading;
}

export function createReader(cues: ReadyCue[] = readCues()): AnswerReader {
  const english = indexCues(cues);
  const none: CueIndex = { worthTrying: () => [] };
  return {
    read(text, context, isEnglish) {
      const normal = normaliseText(text);
      const found = findCues(normal, context, isEnglish ? english : none);
      return { normal, found, words: wordFeatures(normal), context: contextFeatures(context) };
    },
  };
}

export function featuresOf({ found, words, context }: Reading): Features {
  return new Map([...context, ...cueFeatures(found), ...words]);
}

/** Whether the letters look like English; a text too short to tell counts as English. */
export function looksEnglish(text: string, language: Expert): boolean {
  return (logOdds(language, letterFeatures(normaliseText(text)))[0] ?? 0) > 0;
}

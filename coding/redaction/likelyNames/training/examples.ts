import { readdirSync, readFileSync } from 'node:fs';
import { parseMarkedMessages, type MarkedMessage } from '../../../evaluation/redactionLines.ts';
import { spansInCharacters } from '../../characters.ts';
import { findNames } from '../../names.ts';
import { tokensOf } from '../../nameTokens.ts';
import { findPlaces } from '../../places.ts';
import type { Span } from '../../span.ts';
import { languageOf } from '../../textLanguage.ts';
import { nameLists as lists } from '../../nameLists.ts';
import { featuresOf } from '../features.ts';

/** A word as the model learns from it. */
export interface WordExample {
  features: string[];
  isName: boolean;
}

const folder = new URL('../../../training/data/', import.meta.url);

/** The round that nothing was mended on, and one answer in five, are kept for measuring. */
const keptRound = 'round-23.jsonl';
const keptAnswers = 5;
/** Of the messages about concerns, ordinary talk in ten languages, one in so many is enough. */
const talkShare = 4;

interface Text {
  lang: string;
  text: string;
}

/** Words of marked messages and of ordinary talk; places are neither names nor ordinary words. */
export function* readWordExamples(): Generator<WordExample> {
  for (const name of filesIn('redaction/').filter((file) => file !== keptRound))
    for (const message of parseMarkedMessages(read(`redaction/${name}`), name)) yield* markedWords(message);
  for (const answer of readTexts('').filter((_, at) => at % keptAnswers > 0)) yield* ordinaryWords(answer, []);
  for (const talk of readTexts('concerns/').filter((_, at) => at % talkShare === 0))
    yield* ordinaryWords(talk, [...findNames(talk.text, talk.lang, () => false), ...findPlaces(talk.text)]);
}

/** Answers that the model has not learnt from. */
export function readKeptAnswers(): Text[] {
  return readTexts('').filter((_, at) => at % keptAnswers === 0);
}

function* markedWords({ lang, text, spans }: MarkedMessage): Generator<WordExample> {
  const tokens = tokensOf(text);
  const language = languageOf(tokens, lang);
  const places = spansInCharacters(
    text,
    tokens.map(({ start, end }) => ({ start, end, kind: 'name' as const })),
  );
  for (const at of tokens.keys()) {
    const kinds = spans.filter((span) => overlap(span, places[at]!)).map(({ kind }) => kind);
    const isName = kinds.includes('name');
    if (kinds.length > 0 && !isName) continue;
    const listed = { features: featuresOf({ tokens, at, language, isUnlisted: false }), isName };
    const unlisted = { features: featuresOf({ tokens, at, language, isUnlisted: true }), isName };
    // A name as it is and twice as if no list had it; of other words those that could be one.
    if (isName) yield* [listed, unlisted, unlisted];
    else yield* lists.isWord(tokens[at]!.plain) ? [listed] : [listed, unlisted];
  }
}

function* ordinaryWords({ lang, text }: Text, left: readonly Span[]): Generator<WordExample> {
  const tokens = tokensOf(text);
  const language = languageOf(tokens, lang);
  for (const [at, token] of tokens.entries())
    if (!left.some((span) => overlap(span, token)))
      yield { features: featuresOf({ tokens, at, language, isUnlisted: false }), isName: false };
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}

function readTexts(place: string): Text[] {
  return filesIn(place).flatMap((name) =>
    read(place + name)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Text),
  );
}

function filesIn(place: string): string[] {
  return readdirSync(new URL(place, folder))
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

import { clausesOf, sentencesOf, type Clause } from './clauses.ts';
import { codeWithId } from './codeFrame.ts';
import { polarityAt } from './polarity.ts';
import { codeOfSubject } from './subject.ts';
import type { ReadyCue, Weight } from './cue.ts';
import type { FoundCue } from './foundCue.ts';
import type { CueIndex } from './cueIndex.ts';
import type { NormalText } from './normalText.ts';
import type { CodingContext } from '../survey/coding.ts';

/** What is asked for or looked forward to is a hope by nature, and a hope does not unsay it. */
const hopefulCodes = new Set(['aspirations', 'no-difference', 'nothing-to-improve']);

/** Somebody who does or feels, before the words found: not "help him", "make me". */
const somebody = /\b(?:i|he|she|we|they|it|(?:my|our|his|her) \w+)\b(?!.*\b(?:help|make|let|get|support|teach|give)\b)/;

/** What stands between two clauses. */
const joint = /[,:]| (?:but|although|though|because|cos) /;

/** The cues that hold in a text: first within each clause, then those that need two of them. */
export function findCues(normal: NormalText, context: CodingContext, index: CueIndex): FoundCue[] {
  const within = findIn(clausesOf(normal), context, index);
  const sentences = sentencesOf(normal).filter(({ text }) => joint.test(text));
  const across = findIn(sentences, context, index).filter((found) => joint.test(wordsFound(found)));
  return [...within, ...across];
}

function wordsFound({ clause, start, end }: FoundCue): string {
  return clause.text.slice(start, end);
}

function findIn(clauses: readonly Clause[], context: CodingContext, index: CueIndex): FoundCue[] {
  return clauses.flatMap((clause, at) =>
    index
      .worthTrying(clause.text)
      .map((cue) => tryCue(cue, clause, context, clauses[at - 1]))
      .filter((found) => found !== undefined),
  );
}

function tryCue(cue: ReadyCue, clause: Clause, context: CodingContext, before?: Clause): FoundCue | undefined {
  if (cue.from && cue.from !== context.respondent) return undefined;
  const weight = weightFor(cue, context);
  if (!weight) return undefined;
  const match = cue.pattern.exec(clause.text);
  if (!match || cue.exception?.test(clause.text) || isWish(cue, clause.text.slice(0, match.index + 1), context))
    return undefined;
  const isAside = codeWithId(cue.code).topic !== context.topic;
  const found = {
    code: cue.code,
    cue,
    weight,
    isAside,
    clause,
    start: match.index,
    end: match.index + match[0].length,
  };
  const code = codeOfSubject(found, context);
  return code === undefined || isUnsaid(found, before) ? undefined : { ...found, code };
}

/**
 * Rule 12: an answer to the wrong question is coded by what it says. A bare "nothing" is not: there the question decides.
 */
function weightFor({ code, topic, weight }: ReadyCue, context: CodingContext): Weight | undefined {
  if (!topic || topic === context.topic) return weight;
  return code === 'no-difference' || code === 'nothing-to-improve' ? undefined : 'hint';
}

/**
 * Rule 1 in answers to "what would improve services?": "help him with his maths", "more mates". There an outcome counts only
 * when somebody is said to have it.
 */
function isWish({ code }: ReadyCue, lead: string, { topic }: CodingContext): boolean {
  const { section } = codeWithId(code);
  return topic === 'improve' && (section === 'outcomes' || section === 'family') && !somebody.test(lead);
}

function isUnsaid({ cue, clause, start, end }: FoundCue, before?: Clause): boolean {
  if (cue.grammar) return !cue.ownDenial && cue.grammar.isDenied(clause.text, start, end);
  const polarity = polarityAt(clause, start, end, before);
  if (polarity === 'said') return false;
  if (polarity === 'hoped') return !takesHopes(cue.code);
  return !cue.ownDenial;
}

/** Whether words of hope leave a code standing. */
export function takesHopes(code: string): boolean {
  return hopefulCodes.has(code) || codeWithId(code).section === 'improve';
}

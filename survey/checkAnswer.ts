import { withDigits, type Lexicon } from './lexicon.ts';
import { matchOptions, type NamedOption } from './matchOptions.ts';
import type { ChoiceQuestion, Question } from './question.ts';
import { thumbIn } from './thumbs.ts';

/** Longest reply taken in, in UTF-16 units: some 8,000 words, far more than anyone has typed. */
export const MAX_TEXT = 50_000;

/** A reply longer than this tells a story and does not choose from a list. */
const MAX_CHOICE = 1_000;

/** A reply as it stands after the channel has been read: buttons give options, typing gives text. */
export interface Said {
  text: string;
  options?: string[];
}

export type Checked =
  | { kind: 'options'; options: string[] }
  | { kind: 'text'; text: string }
  /** Why the reply is not an answer. */
  | { kind: 'problem'; problem: 'not-understood' | 'too-long' };

/** Turns a reply into an answer of the question's kind, or says why it is not one. `options`: those offered, in order. */
export function checkAnswer(question: Question, said: Said, options: NamedOption[], lexicon: Lexicon): Checked {
  if (said.text.length > MAX_TEXT) return { kind: 'problem', problem: 'too-long' };
  if (question.kind !== 'open') return checkChoice(question, said, options, lexicon);
  const text = said.text.trim();
  return text === '' ? { kind: 'problem', problem: 'not-understood' } : { kind: 'text', text };
}

function checkChoice(question: ChoiceQuestion, said: Said, options: NamedOption[], lexicon: Lexicon): Checked {
  const tapped = (said.options ?? []).filter((id) => options.some((option) => option.id === id));
  const named = tapped.length > 0 ? tapped : readOptions(question, said.text, options, lexicon);
  const several = withoutAlone([...new Set(named)], question.alone ?? []);
  const isOne = several.length === 1 || (several.length > 1 && question.kind === 'choices');
  const understood = isOne && !options.some(({ id, gone }) => gone && several.includes(id));
  return understood ? { kind: 'options', options: several } : { kind: 'problem', problem: 'not-understood' };
}

function readOptions(question: ChoiceQuestion, text: string, options: NamedOption[], lexicon: Lexicon): string[] {
  if (text.length > MAX_CHOICE) return [];
  const thumb = question.thumbs && thumbIn(text);
  if (thumb) return [question.thumbs![thumb]];
  const matched = matchOptions(text, options, lexicon, question);
  if (matched.length > 0) return matched;
  const read = question.read?.(withDigits(text, lexicon), lexicon);
  return read === undefined ? [] : [read];
}

/** "None of these" beside a real choice is a slip: the choice counts. */
function withoutAlone(options: string[], alone: string[]): string[] {
  const others = options.filter((id) => !alone.includes(id));
  return others.length > 0 ? others : options;
}

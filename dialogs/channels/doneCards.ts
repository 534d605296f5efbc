import type { Answer } from '../../survey/answer.ts';
import { profileOf } from '../../survey/profile.ts';
import { questionText } from '../questionWords.ts';
import { answersOf, wordsOf, type Talk } from '../talk.ts';
import { answerText } from '../toldSoFar.ts';
import { card, lines } from './cardParts.ts';

/** A card that takes the place of one that was answered, or is not asked any more: nothing on it can be tapped. */
export interface DoneCard {
  content: object;
  /** It repeats what the person said, or what was understood. */
  tells?: true;
}

/** Words of one's own are repeated up to this length, in UTF-16 units: about one line. */
const ONE_LINE = 60;

/** The question with its answer; long words, and words of harm, are not repeated. */
export function answeredCard(talk: Talk, id: string, harm: boolean): DoneCard | undefined {
  const answer = talk.response?.answers[id];
  if (!answer || !talk.setting.survey.questions.has(id)) return askedCard(talk, id);
  const words = wordsOf(talk);
  const isRepeated = !harm && isShort(talk, answer);
  const answered = isRepeated ? answerText(talk, id, answer) : words.say('says.card-answered');
  const label = isRepeated ? [words.say('page.you-said-label')] : [];
  const text = [answer.asked, ...label, answered].join('\n');
  const body = [
    ...lines(answer.asked, quiet),
    ...lines(label.join(''), quiet),
    ...lines(answered, { weight: 'bolder' }),
  ];
  return { content: card(words, text, { body }), tells: true };
}

/** The question alone, as it is asked elsewhere or not at all; undefined when there is no such question. */
export function askedCard(talk: Talk, id: string): DoneCard | undefined {
  const words = wordsOf(talk);
  const text = textAsked(talk, id);
  return text === undefined ? undefined : { content: card(words, text, { body: lines(text, quiet) }) };
}

/** In place of what was erased. */
export function goneCard(talk: Talk): DoneCard {
  const words = wordsOf(talk);
  const text = words.say('says.card-erased');
  return { content: card(words, text, { body: lines(text, quiet) }) };
}

const quiet = { isSubtle: true };

/** The name of a question about codes is enough: which codes, is seen on the card that asks about them now. */
function textAsked(talk: Talk, id: string): string | undefined {
  const words = wordsOf(talk);
  const question = talk.setting.survey.questions.get(id);
  if (question?.kind === 'choices' || question?.kind === 'choice')
    return question.reviews ? words.say(`questions.${id}.short`) : questionText(talk, question, 'ask');
  if (question) return questionText(talk, question, 'ask');
  return words.has(`asides.${id}.ask`) ? words.say(`asides.${id}.ask`) : undefined;
}

function isShort({ setting, state, ...talk }: Talk, answer: Answer): boolean {
  if (answer.kind !== 'text') return true;
  const { text } = answer;
  const respondent = profileOf(answersOf({ setting, state, ...talk })).respondent ?? 'child';
  const isOneLine = text.length <= ONE_LINE && !text.includes('\n');
  return isOneLine && !setting.findConcern(text, { respondent, language: state.locale }).concern;
}

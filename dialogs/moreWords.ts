import { redact } from '../coding/redact.ts';
import type { TextAnswer } from '../survey/answer.ts';
import { MAX_TEXT } from '../survey/checkAnswer.ts';
import type { Topic } from '../survey/coding.ts';
import type { ChoiceQuestion, OpenQuestion } from '../survey/question.ts';
import { proposedCodes } from '../survey/review.ts';
import { withUnreviewed } from '../survey/reviewing.ts';
import { coded } from './codedText.ts';
import { keep, settled, withChoice, wordsSaid } from './recording.ts';
import { journeyOf, withState, type Talk, type WordsBeside } from './talk.ts';

/** The talk with more words to the last thing said on a topic; undefined when no code can rest on them. */
export function withMoreWords(talk: Talk, topic: Topic, words: string): Talk | 'too-long' | undefined {
  const { text } = redact(words, talk.state.locale);
  const said = lastSaid(talk, topic);
  if (!said || coded(talk, said.question, { ...said.earlier, text }).coding.codes.length === 0) return undefined;
  const whole = joined(said, text);
  return whole.length > MAX_TEXT ? 'too-long' : keep(talk, said.question, withWords(talk, said, whole));
}

/** The talk with more words to one answer, whatever they say; undefined when that was not answered in words. */
export function withJoined(talk: Talk, id: string, text: string): Talk | 'too-long' | undefined {
  const question = talk.setting.survey.questions.get(id);
  const earlier = wordsSaid(talk, id);
  if (question?.kind !== 'open' || !earlier) return undefined;
  const said = { question, earlier };
  const whole = joined(said, text);
  return whole.length > MAX_TEXT ? 'too-long' : keep(talk, question, withWords(talk, said, whole));
}

/**
 * The talk with the options chosen from a list of codes, and words of the person's own beside them. Codes of these words
 * that were not on the list are the coder's own.
 */
export function withChoiceAndWords(
  before: Talk,
  question: ChoiceQuestion,
  options: string[],
  words: string,
): Talk | 'too-long' {
  const { text } = redact(words, before.state.locale);
  const talk = withChoice(before, question, options);
  const said = lastSaid(talk, question.reviews!);
  const choice = talk.response?.answers[question.id];
  if (!said || choice?.kind !== 'chosen' || !choice.review) return talk;
  const whole = joined(said, text);
  if (whole.length > MAX_TEXT) return 'too-long';
  const answers = { ...talk.response!.answers, [said.question.id]: withWords(talk, said, whole) };
  const review = withUnreviewed(choice.review, proposedCodes(answers, question.reviews!));
  const kept = settled(talk, { ...talk.response!, answers: { ...answers, [question.id]: { ...choice, review } } });
  return withState(kept, { beside: { to: said.question.id, length: said.earlier.text.length } });
}

/** The talk without the words that were put beside a choice, as before it. */
export function withoutWordsBeside(talk: Talk, { to, length }: WordsBeside): Talk {
  const question = talk.setting.survey.questions.get(to);
  const earlier = wordsSaid(talk, to);
  if (question?.kind !== 'open' || !earlier) return talk;
  const said = withWords(talk, { question, earlier }, earlier.text.slice(0, length));
  return settled(talk, { ...talk.response!, answers: { ...talk.response!.answers, [to]: said } });
}

interface Said {
  question: OpenQuestion;
  earlier: TextAnswer;
}

/** The last question on a topic that has been answered in words. */
function lastSaid(talk: Talk, topic: Topic): Said | undefined {
  const said = journeyOf(talk).path.flatMap((id): Said[] => {
    const question = talk.setting.survey.questions.get(id);
    const earlier = wordsSaid(talk, id);
    return earlier && question?.kind === 'open' && question.topic === topic ? [{ question, earlier }] : [];
  });
  return said.at(-1);
}

function joined({ earlier }: Said, text: string): string {
  return `${earlier.text}\n${text}`;
}

function withWords(talk: Talk, { question, earlier }: Said, text: string): TextAnswer {
  return coded(talk, question, { ...earlier, text });
}

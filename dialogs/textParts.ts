import { redact } from '../coding/redact.ts';
import { checkAnswer, MAX_TEXT } from '../survey/checkAnswer.ts';
import { lexiconFor } from './lexiconFor.ts';
import { withJoined } from './moreWords.ts';
import { namedOptions, shownOptions } from './questionWords.ts';
import { wordsSaid } from './recording.ts';
import type { Reply } from './reply.ts';
import { dueId, withState, wordsOf, type Talk } from './talk.ts';

/** Some telephones send a long text as several: they come within seconds, before anybody can have read a reply. In ms. */
const TOGETHER_MS = 10_000;

/** The talk that remembers when words came, as more of them may follow. */
export function withWordsAt(talk: Talk, question: string, { sentAt }: Reply): Talk {
  return withState(talk, { said: sentAt === undefined ? undefined : { to: question, at: sentAt } });
}

/** The talk with the rest of an answer, where the reply is no answer to what was asked next. Undefined: it is no rest. */
export function withRest(talk: Talk, reply: Reply): Talk | 'too-long' | undefined {
  const { said } = talk.state;
  const { text, options, sentAt } = reply;
  if (!said || sentAt === undefined || options || text.length > MAX_TEXT) return undefined;
  const after = Date.parse(sentAt) - Date.parse(said.at);
  // A follow-up takes more words anyway.
  if (after < 0 || after > TOGETHER_MS || dueId(talk) === said.to) return undefined;
  const earlier = wordsSaid(talk, said.to);
  if (!earlier || isChoice(talk, text)) return undefined;
  const joined = withJoined(talk, said.to, redact(text, talk.state.locale).text);
  return joined === 'too-long' ? joined : joined && withWordsAt(joined, said.to, reply);
}

/** Says nothing but one of the answers offered. */
function isChoice(talk: Talk, text: string): boolean {
  const question = talk.setting.survey.questions.get(dueId(talk) ?? '');
  if (!question || question.kind === 'open') return false;
  const named = namedOptions(talk, question.id, shownOptions(talk, question));
  return checkAnswer({ ...question, explicit: true }, { text }, named, lexiconFor(wordsOf(talk))).kind === 'options';
}

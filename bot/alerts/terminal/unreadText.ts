import { staffDuration, staffSay, staffTime } from '../../../locales/staffWords.ts';
import type { Authority } from '../../../survey/authority.ts';
import type { UnreadResponse } from '../unread.ts';
import { printable } from './printable.ts';

/** Answers that nobody has read, for a terminal. `now` in milliseconds. */
export function unreadText(unread: readonly UnreadResponse[], { slug, safeguarding }: Authority, now: number): string {
  const [first] = unread;
  const rule = staffSay('unread.rule', { hours: safeguarding.readAnswersWithin });
  if (!first) return `${staffSay('unread.none')}\n${rule}`;
  const overdue = unread.filter((each) => each.overdue).length;
  return [
    staffSay('unread.count', { count: unread.length, overdue }),
    rule,
    ...unread.map((each) => `\n${unreadLines(each, now).join('\n')}`),
    `\n${staffSay('unread.next', { id: first.responseId, slug })}`,
  ].join('\n');
}

function unreadLines({ responseId, respondent, since, overdue, answers }: UnreadResponse, now: number): string[] {
  const person = staffSay(`alert.person.${respondent ?? 'unknown'}`);
  const head = [responseId, ...(overdue ? [staffSay('alerts.overdue')] : []), person];
  const ago = { duration: staffDuration(now - Date.parse(since)), time: staffTime(since) };
  return [head.join('  '), `  ${staffSay('alerts.ago', ago)}`, ...answerLines(answers)];
}

/** Each question and what was answered. */
export function answerLines(answers: UnreadResponse['answers']): string[] {
  return answers.flatMap(({ asked, text }) => [printable(asked), printable(printable(text))]);
}

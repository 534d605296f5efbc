import { isOneOf } from '../survey/plain.ts';
import { profileOf } from '../survey/profile.ts';
import { askAside, helpText } from './asking.ts';
import { commandIn } from './command.ts';
import { isKnownWord } from './knownWords.ts';
import type { Message } from './message.ts';
import { questionText } from './questionWords.ts';
import type { Raised } from './raised.ts';
import { withoutReferences } from './reference.ts';
import { withoutReadingBackSince } from './readingBack.ts';
import type { Reply } from './reply.ts';
import { answersOf, authorityOf, dueId, hasPlace, withState, wordsOf, type Outcome, type Talk } from './talk.ts';

/** Said again within this time, the whole of what happens next need not be told again: 30 minutes. */
const LATELY_MS = 30 * 60_000;

/** What a message tells of harm, whatever else it is, alone or with the parts sent just before it. */
export function concernIn(talk: Talk, reply: Reply): Raised | undefined {
  const { text, arrived } = reply;
  if (arrived || withoutReferences(text).trim() === '' || isKnownWord(talk, reply)) return undefined;
  const whole = talk.justSaid ? `${talk.justSaid} ${text}` : text;
  const respondent = profileOf(answersOf(talk)).respondent ?? 'child';
  const read = (words: string) => ({
    words,
    ...talk.setting.findConcern(withoutReferences(words), { respondent, language: talk.state.locale }),
  });
  const found = [text, whole].map(read).find(({ concern }) => concern);
  if (!found) return undefined;
  const { words, kind, urgent, evidence } = found;
  return { source: 'found', kind, urgent, text: words, evidence, asked: askedOf(talk) };
}

/** The person asked for help by the button or the word, without saying what is wrong. */
export function askedForHelp(talk: Talk): Outcome {
  return passOn(talk, { source: 'asked', urgent: true, text: '', evidence: '', asked: askedOf(talk) });
}

/** Words straight after a concern may tell more of it, in ways that nothing finds: they go the same way, unless they say nothing. */
export function toldMore(talk: Talk, { text }: Reply): Outcome {
  const words = wordsOf(talk);
  const saysNothing = ['thin', 'yes', 'no'].some((list) => isOneOf(text, words.list(list)));
  if (text === '' || saysNothing) return askAside(talk, 'after-concern', [], 'again');
  const raises: Raised = { source: 'more', urgent: false, text, evidence: text, asked: askedOf(talk) };
  return { ...askAside(talk, 'after-concern', [{ text: words.say('says.concern-more') }], 'again'), raises };
}

/**
 * The turn with a concern in it: what was answered stays answered, but instead of the next question the person hears who is
 * told, and where help is now, and chooses whether to go on.
 */
export function withConcern(before: Talk, outcome: Outcome, raised: Raised): Outcome {
  const { raises } = outcome;
  if (raises) {
    const both = { ...raised, urgent: raised.urgent || raises.urgent };
    // What to do now is told again where what is told next cannot wait.
    return raises.source === 'more' && raised.urgent ? passOn(before, both) : { ...outcome, raises: both };
  }
  const isKept = outcome.talk.response !== before.response || outcome.erase;
  const after = isKept ? withoutReadingBackSince(before, outcome.talk) : before;
  return { ...passOn(after, raised), erase: outcome.erase };
}

/** Words in the box when the button for help was pressed go with the call for help, whatever they say. */
export function withWordsBeside(outcome: Outcome, { text, command }: Reply): Outcome {
  const { raises, talk } = outcome;
  // Some channels send the label of the button as the words.
  const isLabel = commandIn(text, wordsOf(talk)) === 'unsafe';
  return raises?.source === 'asked' && command && !isLabel ? { ...outcome, raises: { ...raises, text } } : outcome;
}

function passOn(talk: Talk, raises: Raised): Outcome {
  const now = talk.setting.now();
  const last = talk.state.concernAt;
  const isAgain = last !== undefined && now.getTime() - Date.parse(last) < LATELY_MS;
  const told = isAgain ? [again(talk, raises)] : tellingAll(talk, raises);
  const next = withState(talk, { concernAt: now.toISOString(), slip: undefined, beside: undefined, misses: 0 });
  return { ...askAside(next, 'after-concern', told), raises };
}

/** What to do now comes first where it cannot wait. */
function tellingAll(talk: Talk, raised: Raised): Message[] {
  const words = wordsOf(talk);
  const authority = authorityOf(talk)?.name;
  const passed = authority === undefined ? 'says.concern-passed-on' : 'says.concern-told-council';
  const who = words.say(passed, { authority: authority ?? '', by: readBy(talk, raised) });
  const parts = [[words.say('says.concern-heard'), who].join(' '), helpText(talk)];
  return (raised.urgent ? parts.toReversed() : parts).map((text) => ({ text }));
}

function again(talk: Talk, raised: Raised): Message {
  return { text: wordsOf(talk).say('says.concern-again', { by: readBy(talk, raised) }) };
}

/** Until when a person should have read it, by day and time in England. The longest of the authorities' where none is known. */
function readBy(talk: Talk, { urgent }: Raised): string {
  const authority = authorityOf(talk);
  const authorities = authority ? [authority] : talk.setting.authorities;
  const hours = authorities.map(
    ({ safeguarding: { readAlertsWithin } }) => readAlertsWithin[urgent ? 'urgent' : 'other'],
  );
  const by = new Date(talk.setting.now().getTime() + Math.max(...hours) * 3_600_000);
  const { locale } = wordsOf(talk);
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, dayAndTime).format(by);
}

const dayAndTime: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
};

function askedOf(talk: Talk): string | undefined {
  const question = hasPlace(talk) ? talk.setting.survey.questions.get(dueId(talk) ?? '') : undefined;
  return question && questionText(talk, question, 'ask');
}

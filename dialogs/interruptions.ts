import { ask, askAside, greet, helpText, saying, stoppedMessages } from './asking.ts';
import { skip } from './answering.ts';
import { isAway } from './away.ts';
import { isByText } from './byText.ts';
import type { Command } from './command.ts';
import { askedForHelp } from './concern.ts';
import { letGo } from './hold.ts';
import { goElsewhere } from './elsewhere.ts';
import type { Interruption } from './interruptionIn.ts';
import type { Message } from './message.ts';
import { withoutWordsBeside } from './moreWords.ts';
import { privacyMessage } from './privacyMessage.ts';
import { withTakenBack } from './recording.ts';
import {
  authorityOf,
  changeable,
  dueId,
  hasPlace,
  isAtDoor,
  isStopped,
  journeyOf,
  withState,
  wordsOf,
  type Outcome,
  type Talk,
  type WordsBeside,
} from './talk.ts';
import type { Response } from '../store/responseStore.ts';
import { toldSoFar } from './toldSoFar.ts';

export function interrupt(talk: Talk, interruption: Interruption): Outcome {
  if (typeof interruption === 'object') return speak(talk, interruption.language);
  const withoutAside = withState(talk, { aside: undefined });
  // Stopped means that nothing more is asked until the person says to carry on; what they may do with their data stays.
  const asks: Command[] = ['back', 'skip', 'simpler', 'hello'];
  if (isAtDoor(talk) && asks.includes(interruption)) return ask(withoutAside);
  const isMore = isByText(talk) && ['change', 'language', 'elsewhere'].includes(interruption);
  if (isStopped(talk) && (asks.includes(interruption) || isMore)) return greet(withoutAside);
  return actions[interruption](withoutAside);
}

const actions: Record<Command, (talk: Talk) => Outcome> = {
  // By text the question is still there to read.
  help: (talk) => (isByText(talk) ? saying(talk, helpMessages(talk)) : tell(talk, helpMessages(talk))),
  back: goBack,
  skip: skipCurrent,
  stop,
  'carry-on': (talk) =>
    ask(goOn(carryOn(talk)), isStopped(talk) ? [{ text: wordsOf(talk).say('says.carrying-on') }] : []),
  'start-again': (talk) => (talk.response ? askAside(talk, 'start-again') : ask(carryOn(talk))),
  simpler: (talk) => ask(withState(talk, { simply: true }), [], 'simply'),
  language: (talk) => askAside(talk, 'language'),
  see: (talk) => (isByText(talk) ? onPage(talk) : tell(talk, isAway(talk) ? asksForWords(talk) : toldMessages(talk))),
  change: (talk) =>
    talk.response && changeable(talk).length > 0 ? askAside(carryOn(talk), 'change') : nothingYet(talk),
  copy: (talk) =>
    isByText(talk) ? onPage(talk) : talk.response ? tell(talk, copyMessages(talk, talk.response)) : nothingYet(talk),
  elsewhere: (talk) => (isAway(talk) ? tell(talk, asksForWords(talk)) : goElsewhere(talk)),
  forget: (talk) => (talk.response ? askAside(talk, 'forget') : nothingToErase(talk)),
  hello: greet,
  unsafe: askedForHelp,
  'someone-else': (talk) => (talk.state.held ? close(talk) : greet(talk)),
};

/** People who have finished are not thanked again for each look at what they said. */
function tell(talk: Talk, messages: Message[]): Outcome {
  const isOver = !isAtDoor(talk) && hasPlace(talk) && dueId(talk) === undefined;
  return isOver ? saying(talk, messages) : askUnlessStopped(talk, messages);
}

export function askUnlessStopped(talk: Talk, messages: Message[]): Outcome {
  return isStopped(talk) && !isAtDoor(talk) ? saying(talk, messages) : ask(talk, messages);
}

function helpMessages(talk: Talk): Message[] {
  const privacy = authorityOf(talk) ? [privacyMessage(talk)] : [];
  return [...asMessages([wordsOf(talk).say('says.help'), helpText(talk)]), ...privacy];
}

function copyMessages(talk: Talk, response: Response): Message[] {
  if (isAway(talk)) return asksForWords(talk);
  const words = wordsOf(talk);
  const url = talk.setting.copyLink(response, words.locale);
  return [{ text: words.say('says.copy'), link: { label: words.say('page.copy'), url } }];
}

/** What was said is shown to whoever has the words. */
function asksForWords(talk: Talk): Message[] {
  return asMessages([wordsOf(talk).say('says.away')]);
}

/** Nothing said is shown by text: the page shows it to whoever has the words. */
function onPage(talk: Talk): Outcome {
  if (!talk.response) return nothingYet(talk);
  const words = wordsOf(talk);
  const url = `${talk.setting.publicUrl}/${authorityOf(talk)!.slug}/my-answers`;
  return saying(talk, [{ text: words.say('says.see-on-page'), link: { label: words.say('page.my-answers'), url } }]);
}

/** The "yes" that often comes with it must not be taken for consent: that is asked for anew. */
function nothingToErase(talk: Talk): Outcome {
  return saying(withState(talk, { asked: undefined }), [{ text: wordsOf(talk).say('says.forgotten') }]);
}

function asMessages(texts: string[]): Message[] {
  return texts.map((text) => ({ text }));
}

function toldMessages(talk: Talk): Message[] {
  return toldSoFar(talk).map((text) => ({ text, tells: true }));
}

function nothingYet(talk: Talk): Outcome {
  return askUnlessStopped(talk, asMessages([wordsOf(talk).say('says.nothing-to-see')]));
}

/** To the question before the one being asked; again and again, to the first that may be changed. */
function goBack(talk: Talk): Outcome {
  if (!hasPlace(talk)) return ask(talk);
  const earlier = changeable(talk);
  const at = talk.state.revising === undefined ? earlier.length : earlier.indexOf(talk.state.revising);
  const previous = earlier[at - 1];
  const say = previous === undefined ? 'says.at-the-start' : 'says.going-back';
  return ask(previous === undefined ? talk : withState(talk, { revising: previous }), [
    { text: wordsOf(talk).say(say) },
  ]);
}

/** The answer just given to a question about codes was a slip: it goes, with words beside it, and is asked for again. */
export function takeBack(talk: Talk, id: string, beside?: WordsBeside): Outcome {
  const without = beside ? withoutWordsBeside(talk, beside) : talk;
  return ask(withTakenBack(without, id), [{ text: wordsOf(talk).say('says.taken-back') }]);
}

function skipCurrent(talk: Talk): Outcome {
  if (!hasPlace(talk)) return ask(talk);
  const id = talk.state.revising ?? journeyOf(talk).next?.id;
  const question = talk.setting.survey.questions.get(id ?? '');
  return question ? skip(talk, question) : greet(talk);
}

function stop(talk: Talk): Outcome {
  if (talk.state.held && !talk.state.held.joined) return close(talk);
  const words = wordsOf(talk);
  const stopped = withState(talk, { stopped: true, misses: 0 });
  if (!talk.response) return saying(stopped, [{ text: words.say('says.stopped-nothing-kept') }]);
  const status = talk.response.status === 'complete' ? 'complete' : 'stopped';
  return saying({ ...stopped, response: { ...talk.response, status } }, stoppedMessages(talk));
}

/** Answers opened by their reference are closed, and stay as they are. */
function close(talk: Talk): Outcome {
  return saying(withState(letGo(talk), { stopped: true }), [{ text: wordsOf(talk).say('says.let-go') }]);
}

function goOn(talk: Talk): Talk {
  const { held } = talk.state;
  return held ? withState(talk, { held: { ...held, goesOn: true } }) : talk;
}

/** Stopped no more. */
function carryOn(talk: Talk): Talk {
  const { response } = talk;
  const status = response?.status === 'stopped' ? 'open' : response?.status;
  return withState({ ...talk, response: response && { ...response, status: status! } }, { stopped: false });
}

/** The rest of the talk in another language, and what is kept as well. */
export function speak(talk: Talk, locale: string): Outcome {
  const response = talk.response && { ...talk.response, locale };
  const spoken = withState({ ...talk, response }, { locale, aside: undefined });
  return askUnlessStopped(spoken, asMessages([wordsOf(spoken).say('says.language-changed')]));
}

import { checkAnswer } from '../survey/checkAnswer.ts';
import type { ChoiceQuestion } from '../survey/question.ts';
import { ask, askAside, saying } from './asking.ts';
import { isByText } from './byText.ts';
import type { Command } from './command.ts';
import type { Message } from './message.ts';
import { interrupt, speak } from './interruptions.ts';
import { lexiconFor } from './lexiconFor.ts';
import { atAuthority } from './place.ts';
import { asideOptions, namedOptions } from './questionWords.ts';
import type { Reply } from './reply.ts';
import { isStopped, withState, wordsOf, type Aside, type Outcome, type Talk } from './talk.ts';

/** Takes a reply to one of the small questions outside the survey; undefined when it is not one of its options. */
export function answerAside(talk: Talk, aside: Aside, reply: Reply): Outcome | undefined {
  const options = namedOptions(talk, aside, asideOptions(talk, aside));
  const checked = checkAnswer(asQuestion(talk, aside), reply, options, lexiconFor(wordsOf(talk)));
  if (checked.kind !== 'options') return undefined;
  return effects[aside](withState(talk, { aside: undefined, misses: 0 }), checked.options[0]!);
}

/** Erasing must be said, not read out of a longer sentence; and who tells of harm may well say "make him stop". */
function asQuestion(talk: Talk, id: Aside): ChoiceQuestion {
  const explicit = ['forget', 'start-again', 'after-concern', 'held'].includes(id) ? true : undefined;
  // By text the list of councils is not shown, so a number is no place in it.
  const unnumbered = id === 'authority' && isByText(talk) ? true : undefined;
  return { id, kind: 'choice', explicit, unnumbered, optionsFrom: 'locales', options: () => [], next: () => 'end' };
}

const effects: Record<Aside, (talk: Talk, option: string) => Outcome> = {
  authority: (talk, code) => saying(atAuthority(talk, code), []),
  language: speak,
  change: (talk, id) => ask(withState(talk, { revising: id })),
  forget: (talk, option) => (option === 'yes' ? erased(talk) : nothingErased(talk)),
  'start-again': (talk, option) => (option === 'yes' ? startedAgain(talk) : nothingErased(talk)),
  held: (talk, option) => interrupt(talk, option as Command),
  'after-concern': (talk, option) => interrupt(talk, option === 'stop' ? 'stop' : 'carry-on'),
};

/** Not understood: asked once more in other words; then the survey goes on, save that it cannot without an authority. */
export function askAsideAgain(talk: Talk, aside: Aside): Outcome {
  const misses = talk.state.misses + 1;
  const sorry: Message[] = [{ text: wordsOf(talk).say('says.not-understood'), problem: true }];
  if (misses < 2 || aside === 'authority' || aside === 'held')
    return askAside(withState(talk, { misses }), aside, sorry, 'again');
  return nothingErased(withState(talk, { aside: undefined, misses: 0 }));
}

function nothingErased(talk: Talk): Outcome {
  const kept = { text: wordsOf(talk).say('says.kept') };
  return isStopped(talk) ? saying(talk, [kept]) : ask(talk, [kept]);
}

function erased(talk: Talk): Outcome {
  const words = wordsOf(talk);
  const stay = talk.channel === 'msteams' ? [{ text: words.say('says.own-messages-stay') }] : [];
  const messages = [{ text: words.say('says.forgotten') }, ...stay];
  return { talk: withState(blank(talk), { stopped: true }), erase: true, messages };
}

function startedAgain(talk: Talk): Outcome {
  const text = wordsOf(talk).say('says.started-again');
  return { ...ask(blank(talk), [{ text }]), erase: true };
}

/** A talk that knows the place and the language, and nothing of what was said. */
function blank(talk: Talk): Talk {
  const { authority, round, locale, simply } = talk.state;
  return { ...talk, response: undefined, state: { authority, round, locale, simply, misses: 0 } };
}

import type { Command } from '../../dialogs/command.ts';
import { wordsFor } from '../../locales/words.ts';
import { answer } from './answers.ts';
import { choose, type Saying } from './choosing.ts';
import { once, type Memory } from './memory.ts';
import type { Person } from './person.ts';
import { chance, pick } from './random.ts';
import type { Shown } from './reading.ts';
import { talkWordsFor } from './words.ts';

/** How somebody's talk ends, as far as they can tell. */
export type Leaving = 'finished' | 'dropped-out' | 'declined' | 'erased' | 'stuck';

/** What a person says to what they see, or how their talk is over. */
export function nextSaying(person: Person, shown: Shown, memory: Memory): Saying | Leaving {
  const before = memory.answering;
  memory.answering = undefined;
  const id = questionIn(shown, memory);
  if (id === undefined) return afterQuestions(person, shown, memory);
  const aside = answerAside(person, id, shown, memory);
  if (aside) return aside;
  if (person.leaves?.at === id) return leave(person, shown, memory);
  const other = detour(person, id, shown, memory) ?? putRight(person, id, shown, memory);
  if (other) return other;
  memory.answering = id;
  const saying = answer(person, id, shown, memory, before === id);
  return 'command' in saying ? command(saying.command, person, shown) : saying;
}

/** In a text message only what was spoken of last tells the two confirming questions apart. */
function questionIn({ question }: Shown, { topic }: Memory): string | undefined {
  if (topic === undefined) return question;
  return question?.replace(/^(confirm|correct)-.*$/u, `$1-${topic}`);
}

/** Nothing is asked: all is answered, or the talk has stopped. */
function afterQuestions(person: Person, shown: Shown, memory: Memory): Saying | Leaving {
  const { remark } = shown;
  if (remark === 'declined' || remark === 'not-now') return 'declined';
  if (remark === 'forgotten') return 'erased';
  if (remark === 'thanks' || remark === 'finished') return whenDone(person, shown, memory);
  const isStopped = remark === 'stopped' || remark === 'stopped-nothing-kept' || remark === 'still-stopped';
  return isStopped ? whenStopped(person, shown, memory) : 'stuck';
}

function whenDone(person: Person, shown: Shown, memory: Memory): Saying | Leaving {
  const { secondThought, forgets } = person;
  const gaveFirst = memory.done.has('first thought');
  if (secondThought?.by === 'change' && gaveFirst && once(memory, 'second thought')) {
    memory.changedMind = true;
    memory.changing = secondThought.question;
    return command('change', person, shown);
  }
  return forgets ? command('forget', person, shown) : 'finished';
}

/** Whoever finds the talk stopped although they did not mean to leave was cut off in a pause. */
function whenStopped(person: Person, shown: Shown, memory: Memory): Saying | Leaving {
  if (!memory.pausing && !memory.leaving && person.refuses) return 'declined';
  if (!memory.pausing && !memory.leaving && person.forgets) return 'erased';
  if (!memory.pausing && person.leaves) return 'dropped-out';
  memory.pausing = false;
  return command('carry-on', person, shown);
}

function answerAside(person: Person, id: string, shown: Shown, { changing = '' }: Memory): Saying | undefined {
  const { authority } = person;
  const wanted: Record<string, string[]> = {
    authority: [authority.code, authority.name],
    language: [person.locale],
    change: [changing],
    forget: ['yes'],
    'start-again': ['yes'],
    // Nothing they say is meant as harm; the machine may hear it all the same.
    'after-concern': ['carry-on'],
  };
  const ids = wanted[id];
  // By text the names of councils are not listed.
  if (id === 'authority' && shown.options.length === 0) return { text: authority.name };
  return ids && choose(person, shown, ids, false);
}

function leave(person: Person, shown: Shown, memory: Memory): Saying | Leaving {
  if (!person.leaves?.saysStop) return 'dropped-out';
  memory.leaving = true;
  return command('stop', person, shown);
}

function detour(person: Person, id: string, shown: Shown, memory: Memory): Saying | undefined {
  const due = person.detours.find(({ at, kind }) => at === id && once(memory, `${kind} at ${at}`));
  if (!due) return undefined;
  if (due.kind === 'pause') memory.pausing = true;
  if (due.kind === 'pause') return command('stop', person, shown);
  if (due.kind !== 'nonsense') return command(due.kind, person, shown);
  // Asked for one's own words, nonsense would be an answer.
  return shown.options.length > 0 ? { text: pick(person.random, talkWordsFor(person.locale).nonsense) } : undefined;
}

/** Back at once after a slip. */
function putRight(person: Person, id: string, shown: Shown, memory: Memory): Saying | undefined {
  const { secondThought } = person;
  if (secondThought?.by !== 'back' || secondThought.question === id) return undefined;
  if (!memory.done.has('first thought') || !once(memory, 'second thought')) return undefined;
  memory.changedMind = true;
  return command('back', person, shown);
}

/** In one of the ways people say it; our own page has buttons for it too. */
function command(name: Command, { locale, random }: Person, { taps }: Shown): Saying {
  if (taps === 'page' && chance(random, 0.5)) return { text: '', value: { command: name } };
  return { text: pick(random, wordsFor(locale, 'parent').list(`commands.${name}`)) };
}

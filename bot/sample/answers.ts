import type { Command } from '../../dialogs/command.ts';
import type { Topic } from '../../survey/coding.ts';
import { choose, type Saying } from './choosing.ts';
import { once, type Memory } from './memory.ts';
import type { Person } from './person.ts';
import { pick } from './random.ts';
import type { Shown } from './reading.ts';
import { retell, tell, tellShortly } from './telling.ts';
import type { Views } from './views.ts';
import { talkWordsFor } from './words.ts';

/** Somebody tries to be understood so many times more before they leave it at that. */
const RETELLINGS = 4;
/** And so many times more words are put to a list. */
const ADDED = 2;

type Open = keyof Views;
const openQuestions: Open[] = ['difference-child', 'difference-family', 'improve'];
type Answered = Saying | { command: Command };

/** A person's true answer to a question of the survey. `isSecondTry`: the first was not understood. */
export function answer(person: Person, id: string, shown: Shown, memory: Memory, isSecondTry: boolean): Answered {
  if (person.skips.includes(id)) return { command: 'skip' };
  if (id in person.views) return answerOpen(person, id as Open, memory);
  if (id.startsWith('confirm-')) return confirm(person, id, shown, memory, isSecondTry);
  if (id.startsWith('correct-')) return correct(person, id, shown, memory, isSecondTry);
  const wanted = wantedOptions(person, id, memory);
  // Asked what only others are asked: a slip before led here.
  if (wanted.length === 0) return { command: 'back' };
  return choose(person, shown, wanted, isSecondTry);
}

function answerOpen(person: Person, id: Open, memory: Memory): Answered {
  const codes = person.views[id];
  if (codes.length === 0) return { command: 'skip' };
  memory.topic = topicOf(id);
  if (person.thin.includes(id) && once(memory, `thin ${id}`)) {
    return { text: pick(person.random, talkWordsFor(person.locale).thin) };
  }
  if (person.secondThought?.question === id) once(memory, 'first thought');
  const text = tellAnew(person, codes, memory) ?? tell(person, codes, memory.phrases);
  memory.told.set(id, text);
  return { text };
}

/** Undefined unless something was not understood: then that is added in other words, or, the next time, all is said shortly. */
function tellAnew(person: Person, codes: string[], memory: Memory): string | undefined {
  const { missed, topic = 'difference' } = memory;
  memory.missed = [];
  if (missed.length === 0) return undefined;
  const before = memory.told.get(memory.changing ?? '');
  const adds = before !== undefined && memory.retold[topic] % 2 === 1;
  return adds ? retell(person, before, missed, memory.phrases) : tellShortly(person, codes, memory.phrases);
}

/** Yes only to all that is theirs and nothing else; "and there is more" where something of theirs is missing. */
function confirm(person: Person, id: string, shown: Shown, memory: Memory, isSecondTry: boolean): Answered {
  const mine = codesOf(person, id);
  const isMine = shown.codes.every((code) => mine.includes(code));
  const isAll = isMine && mine.every((code) => shown.codes.includes(code));
  const offersMore = shown.options.some((option) => option.id === 'more');
  const says = isAll ? 'yes' : isMine && offersMore ? 'more' : 'not-quite';
  memory.readBack = { from: id, agreed: says === 'more' ? shown.codes : [] };
  return choose(person, shown, [says], isSecondTry);
}

/** Those offered that are theirs; what is not offered is said again in other words. */
function correct(person: Person, id: string, shown: Shown, memory: Memory, isSecondTry: boolean): Answered {
  const readBack = memory.readBack?.from === id.replace('correct', 'confirm') ? memory.readBack : undefined;
  const mine = codesOf(person, id).filter((code) => !readBack?.agreed.includes(code));
  const offered = mine.filter((code) => shown.options.some((option) => option.id === code));
  const topic = topicOf(id.replace(/^correct-/u, ''));
  memory.missed = mine.filter((code) => !offered.includes(code));
  if (readBack === undefined && offered.length > 0)
    return takeFromList(person, shown, memory, topic, offered, isSecondTry);
  if (memory.missed.length > 0 && memory.retold[topic] < RETELLINGS) {
    memory.retold[topic]++;
    memory.readBack = undefined;
    memory.changing = openQuestions.find((open) => person.views[open].includes(memory.missed[0]!));
    return { command: 'change' };
  }
  return choose(person, shown, offered.length > 0 ? offered : ['none'], isSecondTry);
}

/** Nothing was read back before: they take what is there, and say in words of their own what is not. */
function takeFromList(
  person: Person,
  shown: Shown,
  memory: Memory,
  topic: Topic,
  offered: string[],
  isSecondTry: boolean,
): Answered {
  const missed = memory.missed;
  memory.missed = [];
  if (missed.length === 0 || memory.retold[topic] >= ADDED) return choose(person, shown, offered, isSecondTry);
  memory.retold[topic]++;
  const text = tellShortly(person, missed, memory.phrases);
  return shown.taps === 'page' ? { text, value: { question: shown.question, options: offered } } : { text };
}

/** What the person means on the topic a confirming question is about. */
function codesOf({ views }: Person, id: string): string[] {
  if (id.endsWith('-improve')) return views.improve;
  return [...new Set([...views['difference-child'], ...views['difference-family']])];
}

function topicOf(id: string): Topic {
  return id === 'improve' ? 'improve' : 'difference';
}

function wantedOptions(person: Person, id: string, memory: Memory): string[] {
  const { secondThought, authority, facts } = person;
  if (id === 'consent') return [person.refuses ? 'no' : 'yes'];
  if (secondThought?.question === id && once(memory, 'first thought')) return secondThought.first;
  const wanted = facts[id] ?? [];
  const places = authority.localities.filter((place) => wanted.includes(place.id)).map(({ name }) => name);
  return [...wanted, ...places];
}

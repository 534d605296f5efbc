import { ulid } from 'ulid';
import type { PersonTalk } from '../terminal/talkAs.ts';
import type { Saying } from './choosing.ts';
import { blankMemory } from './memory.ts';
import { nextSaying, type Leaving } from './nextSaying.ts';
import type { Person } from './person.ts';
import { read, type Shown } from './reading.ts';
import type { Recogniser } from './recognise.ts';

export type Ending = Leaving | 'interrupted';

/** How one person's talk went. */
export interface Interview {
  ending: Ending;
  /** They had been here before and had nothing more to say. */
  wasHere: boolean;
  changedMind: boolean;
  /** Messages they sent. */
  said: number;
}

/** Far more than the longest talk needs. */
const MOST_MESSAGES = 120;
/** Times a message is sent in all when the bot asks for it again because something went wrong. */
const TRIES = 3;

/** Lets one person talk until they are done. Throws when the bot cannot keep an answer. */
export async function interview(
  person: Person,
  talk: PersonTalk,
  recogniser: Recogniser,
  signal: AbortSignal,
): Promise<Interview> {
  const memory = blankMemory();
  const first = read(await talk.arrive(), recogniser);
  let shown = first;
  let said = 0;
  const end = (ending: Ending): Interview => {
    const wasHere =
      said === 0 &&
      (first.remark === 'finished' || first.remark === 'still-stopped' || first.remark === 'welcome-back');
    return { ending, wasHere, changedMind: memory.changedMind, said };
  };
  for (; said < MOST_MESSAGES; said++) {
    if (signal.aborted) return end('interrupted');
    const next = nextSaying(person, shown, memory);
    if (typeof next === 'string') return end(next);
    shown = inFront(shown, await reply(talk, next, recogniser));
  }
  return end('stuck');
}

/** What a person has in front of them: by text, help asks nothing anew, as the question before is still there to read. */
function inFront(before: Shown, now: Shown): Shown {
  const asksNothing = now.question === undefined && now.remark === undefined;
  return now.taps === 'none' && asksNothing ? before : now;
}

/** The same message again, as people do when they are asked to. */
async function reply(talk: PersonTalk, saying: Saying, recogniser: Recogniser): Promise<Shown> {
  const message = { ...saying, id: ulid() };
  for (let tries = 1; tries <= TRIES; tries++) {
    const shown = read(await talk.say(message), recogniser);
    if (!shown.failed) return shown;
  }
  throw new Error(`Expected the store to keep an answer, but it failed ${TRIES} times: see the log`);
}

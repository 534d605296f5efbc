import type { Activity } from 'botbuilder-core';
import type { Response } from '../store/responseStore.ts';
import { codeIn, type CodeKeeper } from './continueCode.ts';
import { joinedWith, takenUp } from './hold.ts';
import { referenceIn } from './reference.ts';
import type { ReferenceFinder } from './referenceFinder.ts';
import type { ReferenceFound, Reply } from './reply.ts';
import type { Talk } from './talk.ts';
import { visitDataOf } from './visit.ts';

/** What came of a reference or a code in somebody's words. */
export interface Sought {
  came: ReferenceFound;
  response?: Response;
}

interface Seeking {
  talk: Talk;
  reply: Reply;
  activity: Activity;
  /** Key of the talk. */
  talkKey: string;
}

/** The response that a reference or a code in the words stands for, or what else came of it; undefined: there is none. */
export async function seek(
  { talk, reply, activity, talkKey }: Seeking,
  { references, codes }: { references: ReferenceFinder; codes: CodeKeeper },
): Promise<Sought | undefined> {
  const { text, command, options, arrived, edited } = reply;
  if (command || options || arrived || edited) return undefined;
  const code = codeIn(text);
  const words = code ?? referenceIn(text);
  if (words === undefined) return undefined;
  const { authority } = talk.state;
  const authorities = authority === undefined ? talk.setting.authorities.map((each) => each.code) : [authority];
  // What comes from a service outside, which has an address of its own, anybody may have written.
  const address = activity.serviceUrl ? undefined : visitDataOf(activity).address;
  const seeker = { authorities, person: talk.personKey, address };
  if (code === undefined) return soughtIn(await references.find(words, seeker), 'found', 'unknown');
  return soughtIn(await codes.take(code, seeker, talkKey), 'joined', 'no-code');
}

function soughtIn(found: Response | 'unknown' | 'too-many', right: ReferenceFound, wrong: ReferenceFound): Sought {
  if (typeof found === 'object') return { came: right, response: found };
  return { came: found === 'unknown' ? wrong : found };
}

/** The talk about what was found. */
export function withSought(talk: Talk, { came, response }: Partial<Sought> = {}): Talk {
  if (!response) return talk;
  return came === 'joined' ? joinedWith(talk, response) : takenUp(talk, response);
}

/** Words that only open something are no part of what comes next. */
export function isKey(text: string): boolean {
  return codeIn(text) !== undefined || referenceIn(text) !== undefined;
}

import type { Coder, Coding, CodingContext, PatientCoder } from '../survey/coding.ts';
import type { Reply } from './reply.ts';
import { takeTurn } from './takeTurn.ts';
import type { Outcome, Talk } from './talk.ts';

/** Words that were coded in a turn. */
interface Heard {
  text: string;
  context: CodingContext;
  first: Coding;
}

interface Opinion extends Heard {
  coding: Coding;
}

/**
 * One turn, in which a second coder may look at what the first made of new words. A turn is pure, so it is taken first and,
 * where the second coder says something else, taken again with that.
 */
export async function takeTurnWith(second: PatientCoder, talk: Talk, reply: Reply): Promise<Outcome> {
  const heard: Heard[] = [];
  const outcome = turnWithCoder(listening(talk.setting.coder, heard), talk, reply);
  const opinions = await Promise.all(keptOf(outcome, heard).map((each) => opinionOn(each, second)));
  const other = opinions.filter(({ first, coding }) => coding.coder !== first.coder);
  if (other.length === 0) return outcome;
  return turnWithCoder(knowing(other, talk.setting.coder), talk, reply);
}

function turnWithCoder(coder: Coder, talk: Talk, reply: Reply): Outcome {
  const outcome = takeTurn({ ...talk, setting: { ...talk.setting, coder } }, reply);
  return { ...outcome, talk: { ...outcome.talk, setting: talk.setting } };
}

/** The coder, with all it is asked about taken down. */
function listening(coder: Coder, heard: Heard[]): Coder {
  return {
    version: coder.version,
    code(text, context) {
      const first = coder.code(text, context);
      heard.push({ text, context, first });
      return first;
    },
  };
}

/** What was tried and thrown away, such as a reply that turned out to be none, is nobody's to look at. */
function keptOf({ talk }: Outcome, heard: Heard[]): Heard[] {
  const codings = Object.values(talk.response?.answers ?? {}).map((answer) =>
    answer?.kind === 'text' ? answer.coding : undefined,
  );
  return heard.filter(({ first }) => codings.includes(first));
}

async function opinionOn(heard: Heard, second: PatientCoder): Promise<Opinion> {
  return { ...heard, coding: await second.code(heard.text, heard.context) };
}

function knowing(opinions: Opinion[], coder: Coder): Coder {
  const byWords = new Map(opinions.map((opinion) => [keyOf(opinion.text, opinion.context), opinion.coding]));
  return {
    version: coder.version,
    code: (text, context) => byWords.get(keyOf(text, context)) ?? coder.code(text, context),
  };
}

function keyOf(text: string, context: CodingContext): string {
  return JSON.stringify([text, context]);
}

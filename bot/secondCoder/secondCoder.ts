import type { Logger } from 'pino';
import { longestAnswer } from '../../coding/normalText.ts';
import { combine } from '../../coding/secondCoder/combine.ts';
import { isUnsure } from '../../coding/secondCoder/isUnsure.ts';
import type { Coder, Coding, CodingContext, PatientCoder } from '../../survey/coding.ts';
import { NoOpinionError, type Ask } from './ask.ts';
import { rememberingPlaces, type FindPlaces } from './opinions.ts';
import { Pause } from './pause.ts';
import { costPerThousand, emptyTally, tallyText, type Prices } from './tally.ts';

export interface SecondCoderParts {
  first: Coder;
  ask: Ask;
  /** Who is asked and what they are told, such as `azure-openai/my-deployment/prompt-1`. */
  name: string;
  /** Takes personal data out: only what it gives leaves the process. */
  redact: (text: string, language?: string) => { text: string };
  /** An answer with a concern never leaves the process. */
  findConcern: (text: string, context: Pick<CodingContext, 'respondent' | 'language'>) => { concern: boolean };
  /** Key of the HMACs by which texts are remembered. */
  secret: Buffer;
  log: Logger;
  prices?: Prices;
  now?: () => number;
}

/** The first coder, and where that is unsure a second one; the first one's codes stand where the second has no opinion. */
export class SecondCoder implements PatientCoder {
  readonly version: string;
  readonly tally = emptyTally();
  readonly #parts: SecondCoderParts;
  readonly #pause: Pause;
  readonly #places: FindPlaces;

  constructor(parts: SecondCoderParts) {
    this.#parts = parts;
    this.version = `${parts.first.version}+${parts.name}`;
    this.#pause = new Pause(parts.now ?? Date.now);
    this.#places = rememberingPlaces(parts.ask, parts.name, parts.secret, this.tally);
  }

  async code(text: string, context: CodingContext): Promise<Coding> {
    const coding = this.#parts.first.code(text, context);
    this.tally.answers += 1;
    if (!isUnsure(coding)) return coding;
    this.tally.unsure += 1;
    try {
      return this.#mayAsk(text, context) ? await this.#combined(coding, text, context) : coding;
    } catch (error) {
      this.#note(error);
      return coding;
    }
  }

  /** What was asked and what it cost, for a terminal. */
  summary(): string {
    return tallyText(this.tally, this.#parts.prices);
  }

  /** The search for concerns comes last: on a long hostile text it takes seconds. */
  #mayAsk(text: string, context: CodingContext): boolean {
    // The first coder reads no more of a text either.
    if (this.#pause.isOn || text.length > longestAnswer) {
      this.tally.leftOut += 1;
      return false;
    }
    if (!this.#parts.findConcern(text, context).concern) return true;
    this.tally.keptBack += 1;
    return false;
  }

  async #combined(coding: Coding, text: string, context: CodingContext): Promise<Coding> {
    const { redact, name, log, prices } = this.#parts;
    const sent = redact(text, context.language).text;
    const places = await this.#places(sent, context);
    this.#pause.answered();
    const { asked, usage } = this.tally;
    log.info({ asked, usage, costPerThousand: costPerThousand(this.tally, prices) }, 'second coder gave an opinion');
    const opinions = places.map(({ code, start, end }) => ({ code, evidence: sent.slice(start, end) }));
    return combine(coding, opinions, name);
  }

  /** Into the log go kinds and counts: any message could hold words. */
  #note(error: unknown): void {
    const reason = error instanceof NoOpinionError ? error.reason : 'fault';
    this.#pause.failed();
    const { failed } = this.tally;
    failed[reason] = (failed[reason] ?? 0) + 1;
    const pausing = this.#pause.isOn;
    this.#parts.log.warn({ reason, error: (error as Error).name, pausing }, 'second coder gave no opinion');
  }
}

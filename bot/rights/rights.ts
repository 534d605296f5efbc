import { copyData, copyText } from '../../dialogs/copy.ts';
import type { Seeker } from '../../dialogs/referenceFinder.ts';
import { referenceIn } from '../../dialogs/reference.ts';
import type { SurveyDialog } from '../../dialogs/surveyDialog.ts';
import type { Setting, Talk } from '../../dialogs/talk.ts';
import { toldSoFar } from '../../dialogs/toldSoFar.ts';
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import type { References } from './references.ts';
import type { Claim, Tokens } from './token.ts';

interface RightsParts {
  setting: Setting;
  responses: Pick<ResponseStore, 'find'>;
  references: References;
  /** Of addresses of copies. */
  copies: Tokens;
  /** Of pages on which answers were opened. */
  pages: Tokens;
  /** Of addresses that a form leads to. */
  steps: Tokens;
  survey: Pick<SurveyDialog, 'erase'>;
}

interface Found {
  response: Response;
  locale: string;
}

/** A response opened for a few minutes by whoever has its reference. */
export interface Opened extends Found {
  /** Opens it again on the next page. */
  token: string;
}

/** What people may do with what they said, without the talk: see it, take a copy, erase it. */
export class Rights {
  readonly #parts: RightsParts;

  constructor(parts: RightsParts) {
    this.#parts = parts;
  }

  /** By the reference, whatever stands around it; nothing typed that can be one is as wrong as a wrong one. */
  async openByReference(typed: string, seeker: Seeker, locale: string): Promise<Opened | 'unknown' | 'too-many'> {
    const { references, pages } = this.#parts;
    const response = await references.find(referenceIn(typed) ?? '', seeker);
    return typeof response === 'object' ? { response, locale, token: pages.close(response, locale) } : response;
  }

  /** By the token of a page; undefined when it is not good any more, or the response is gone. */
  async openByToken(token: string): Promise<Opened | undefined> {
    const found = await this.#find(this.#parts.pages.open(token));
    return found && { ...found, token };
  }

  /** By what an address that a form has led to says; undefined as above. */
  async openByStep(step: string): Promise<Opened | undefined> {
    const { steps, pages } = this.#parts;
    const found = await this.#find(steps.open(step));
    return found && { ...found, token: pages.close(found.response, found.locale) };
  }

  /** For the address that a form leads to: good for a minute, as it stays in the browser's history. */
  stepTo({ response, locale }: Opened): string {
    return this.#parts.steps.close(response, locale);
  }

  /** What the address of a copy gives; undefined as above. */
  async copyByToken(token: string): Promise<{ text: string; data: object } | undefined> {
    const found = await this.#find(this.#parts.copies.open(token));
    const talk = found && this.#talkOf(found);
    return talk && { text: copyText(talk), data: copyData(talk) };
  }

  /** For the address of a copy. */
  copyToken({ response, locale }: Opened): string {
    return this.#parts.copies.close(response, locale);
  }

  /** Paragraphs. */
  told(opened: Opened): string[] {
    return toldSoFar(this.#talkOf(opened));
  }

  async erase({ response }: Opened): Promise<void> {
    await this.#parts.survey.erase(response);
  }

  async #find(claim: Claim | undefined): Promise<Found | undefined> {
    const response = claim && (await this.#parts.responses.find(claim));
    return claim && response?.id.endsWith(claim.idEnd) ? { response, locale: claim.locale } : undefined;
  }

  #talkOf({ response, locale }: Found): Talk & { response: Response } {
    const { authority, round, personKey } = response;
    const state = { authority, round, locale, misses: 0 };
    // Shown on a page, in full words, wherever it was said.
    return { setting: this.#parts.setting, state, response, invited: {}, personKey, channel: 'page' };
  }
}

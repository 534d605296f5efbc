import { copyData, copyText } from '../../dialogs/copy.ts';
import type { Seeker } from '../../dialogs/referenceFinder.ts';
import { referenceIn } from '../../dialogs/reference.ts';
import type { SurveyDialog } from '../../dialogs/surveyDialog.ts';
import type { Setting, Talk } from '../../dialogs/talk.ts';
import { toldSoFar } from '../../dialogs/toldSoFar.ts';
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import type { References } from './references.ts';
import type { Tokens } from './token.ts';

interface RightsParts {
  setting: Setting;
  responses: Pick<ResponseStore, 'find'>;
  references: References;
  tokens: Tokens;
  survey: Pick<SurveyDialog, 'erase'>;
}

/** A response opened for a few minutes by whoever has its reference. */
export interface Opened {
  response: Response;
  locale: string;
  /** Opens it again. */
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
    const { references, tokens } = this.#parts;
    const response = await references.find(referenceIn(typed) ?? '', seeker);
    return typeof response === 'object' ? { response, locale, token: tokens.close(response, locale) } : response;
  }

  /** By the token of an address; undefined when it is not good any more, or the response is gone. */
  async openByToken(token: string): Promise<Opened | undefined> {
    const claim = this.#parts.tokens.open(token);
    const response = claim && (await this.#parts.responses.find(claim));
    return claim && response?.id.endsWith(claim.idEnd) ? { response, locale: claim.locale, token } : undefined;
  }

  /** Paragraphs. */
  told(opened: Opened): string[] {
    return toldSoFar(this.#talkOf(opened));
  }

  copy(opened: Opened): { text: string; data: object } {
    const talk = this.#talkOf(opened);
    return { text: copyText(talk), data: copyData(talk) };
  }

  async erase({ response }: Opened): Promise<void> {
    await this.#parts.survey.erase(response);
  }

  #talkOf({ response, locale }: Opened): Talk & { response: Response } {
    const { authority, round, personKey, channel } = response;
    const state = { authority, round, locale, misses: 0 };
    return { setting: this.#parts.setting, state, response, invited: {}, personKey, channel };
  }
}

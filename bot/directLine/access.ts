import type { Request } from 'restify';
import type { Clock } from '../../store/store.ts';
import type { Config } from '../config.ts';
import { refuseOtherOrigin, type Origin } from './origins.ts';
import { Refusal } from './refusal.ts';
import { bearerOf } from './request.ts';
import { DirectLineTokens, TOKEN_SECONDS, type Live, type Pass } from './tokens.ts';

/** What a client gets to go on in its conversation. */
export interface Going {
  conversationId: string;
  token: string;
  /** Seconds. */
  expires_in: number;
  streamUrl: string;
}

/** Who may do what in which conversation, and what they need for their next request. */
export class Access {
  readonly tokens: DirectLineTokens;
  readonly #config: Config;
  readonly #now: Clock;

  constructor(config: Config, now: Clock) {
    this.tokens = new DirectLineTokens(config.keys.people, now);
    this.#config = config;
    this.#now = now;
  }

  /** Throws a Refusal unless the request's token is good for its conversation and for the page it comes from. */
  async of(request: Request, origin: Origin): Promise<Live> {
    const live = await this.tokens.open(bearerOf(request.headers));
    refuseOtherOrigin(origin, live.pass, request.headers);
    const { conversation = live.pass.conv } = request.params as { conversation?: string };
    if (conversation === live.pass.conv) return live;
    throw new Refusal(403, 'BadArgument', 'The token is for another conversation');
  }

  /** The pass for 30 minutes more. */
  renewed(pass: Pass): Live {
    return { pass, until: this.#now() + TOKEN_SECONDS * 1000 };
  }

  async going(request: Request, live: Live, watermark = 0): Promise<Going> {
    const { conv } = live.pass;
    const query = new URLSearchParams({ watermark: String(watermark), t: await this.tokens.streamToken(live) });
    const streamUrl = `${this.#socketBase(request)}/v3/directline/conversations/${conv}/stream?${query.toString()}`;
    return { conversationId: conv, token: await this.tokens.token(live), expires_in: TOKEN_SECONDS, streamUrl };
  }

  /** Behind proxies only the settings say where streams are. */
  #socketBase({ headers }: Request): string {
    const { production, publicUrl } = this.#config;
    return (production ? publicUrl : `http://${headers.host}`).replace(/^http/u, 'ws');
  }
}

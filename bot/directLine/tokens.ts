import { hkdfSync, randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Clock } from '../../store/store.ts';
import type { KeyRing } from '../keys.ts';
import { Refusal } from './refusal.ts';

/** How long a token is good, in seconds: 30 minutes, as at Azure. Clients refresh it after half of that. */
export const TOKEN_SECONDS = 30 * 60;
/** How long the address of a stream is good, in seconds. It stands in an address, which proxies may write down. */
const STREAM_SECONDS = 60;

/** What a token lets its holder do: take part in one conversation as one person, from pages of one origin. */
export interface Pass {
  /** Conversation. */
  conv: string;
  /** `dl_` and 128 random bits, or as given when the token was asked for. */
  user: string;
  /** Slug of the authority; without it the person is asked. */
  authority?: string;
  /** What the link says, such as `group=autism`, or its code, which only the service can open. */
  query?: string;
  /** Language to begin in. */
  locale: string;
  /** Where pages may use it; without it only pages of the service itself. */
  origin?: string;
  /** When the conversation began, in milliseconds since 1970. */
  begun: number;
}

/** A pass with the time its token ends, in milliseconds since 1970. */
export interface Live {
  pass: Pass;
  until: number;
}

/** Signed, not sealed (JWS, HS256): Web Chat reads the user id, and there is nothing in it that its holder may not know. */
export class DirectLineTokens {
  readonly #keys: Uint8Array[];
  readonly #now: Clock;

  constructor(keys: KeyRing, now: Clock) {
    this.#keys = keys.map((key) => new Uint8Array(hkdfSync('sha256', key, '', 'family-views direct line', 32)));
    this.#now = now;
  }

  /** A pass for a new conversation. */
  begin(pass: Omit<Pass, 'conv' | 'begun'>): Pass {
    return { ...pass, conv: randomBytes(16).toString('base64url'), begun: this.#now() };
  }

  /** Opens the conversation. */
  token({ pass, until }: Live): Promise<string> {
    return this.#sign({ pass }, 'conversation', until);
  }

  /** Opens a stream of the conversation, which may last as long as the token that goes with it. */
  streamToken({ pass, until }: Live): Promise<string> {
    return this.#sign({ pass, lasts: until }, 'stream', this.#now() + STREAM_SECONDS * 1000);
  }

  /** Throws a Refusal unless the token is one of ours and still good. */
  async open(token: string): Promise<Live> {
    const { pass, exp } = await this.#verify<{ pass: Pass }>(token, 'conversation');
    return { pass, until: exp! * 1000 };
  }

  async openStream(token: string): Promise<Live> {
    const { pass, lasts } = await this.#verify<{ pass: Pass; lasts: number }>(token, 'stream');
    return { pass, until: lasts };
  }

  #sign(claims: { pass: Pass; lasts?: number }, audience: string, until: number): Promise<string> {
    // Where Azure has them too: Web Chat looks for the user there.
    const { user, conv } = claims.pass;
    return new SignJWT({ ...claims, user, conv })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setAudience(audience)
      .setExpirationTime(Math.floor(until / 1000))
      .sign(this.#keys[0]!);
  }

  async #verify<T extends object>(token: string, audience: string): Promise<T & JWTPayload> {
    const options = { algorithms: ['HS256'], audience, currentDate: new Date(this.#now()) };
    for (const key of this.#keys) {
      try {
        return (await jwtVerify<T>(token, key, options)).payload;
      } catch (error) {
        if (error instanceof errors.JWTExpired)
          throw new Refusal(403, 'TokenExpired', 'The token has expired: expected a live one');
      }
    }
    throw new Refusal(403, 'BadArgument', 'Expected a token of this service for this use');
  }
}

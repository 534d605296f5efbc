import type { Random } from '../../bot/sample/random.ts';
import type { TextAccount } from '../support/texts.ts';

/** How one exchange with the service went. */
export interface Exchange {
  status: number;
  /** All that came back to whom it was said by, to be searched for the marks of others. */
  body: string;
}

/** One way into the service, as one person uses it. */
export interface Surface {
  /** A message as this person would send it. */
  say(random: Random): Promise<Exchange>;
  /** Something that no client sends. */
  attack(random: Random): Promise<Exchange>;
}

/** The service under test and the world around it. */
export interface Target {
  /** Without a slash at the end. */
  address: string;
  /** Of the connector that activities name. */
  serviceUrl: string;
  /** An Authorization header that Azure would send. */
  authorization: string;
  texts: TextAccount;
}

export async function exchange(address: string, init: RequestInit): Promise<Exchange & { headers: Headers }> {
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(30_000), ...init });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

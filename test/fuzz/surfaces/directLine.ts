import { chance, pick, type Random } from '../../../bot/sample/random.ts';
import { addressFor } from '../../support/addressFor.ts';
import { hostileText, hostileValue, spoilt } from '../hostile.ts';
import { speaker } from '../person.ts';
import { exchange, type Exchange, type Surface, type Target } from '../surface.ts';

const base = '/v3/directline';

/** Direct Line, as Web Chat uses it; what came is fetched with and without the watermark. */
export function directLine(target: Target, person: number, mark: string): Surface {
  const speak = speaker(mark);
  const forwarded = { 'x-forwarded-for': addressFor(`fuzz-${person}`) };
  let talk: { token: string; conversation: string; user: string } | undefined;

  const call = (to: string, method: string, body?: string, token = talk?.token ?? 'none') =>
    exchange(target.address + to, {
      method,
      body,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...forwarded },
    });
  const begin = async (): Promise<Exchange> => {
    const headers = { origin: target.address, ...forwarded };
    const { status, body } = await exchange(`${target.address}/essex/web-chat/token`, { method: 'POST', headers });
    if (status !== 200) return { status, body };
    const { token, conversationId, userId } = JSON.parse(body) as Record<string, string>;
    talk = { token: token!, conversation: conversationId!, user: userId! };
    return await call(`${base}/conversations`, 'POST');
  };
  const activity = (text: string) => ({
    type: 'message',
    from: { id: talk!.user },
    text,
    locale: 'en-GB',
    channelData: { clientActivityID: `${person}-${text.length}` },
  });
  const activities = () => `${base}/conversations/${talk!.conversation}/activities`;

  return {
    say: async (random) => {
      if (!talk) return await begin();
      const posted = await call(activities(), 'POST', JSON.stringify(activity(speak(random))));
      if (posted.status !== 200) return posted;
      return await call(activities() + (chance(random, 0.5) ? '' : '?watermark=2'), 'GET');
    },
    attack: async (random) => {
      if (!talk) return await begin();
      const whole = { ...activity(pick(random, ['yes', 'see', 'hello'])), ...extra(random) };
      const kind = random();
      if (kind < 0.5) return await call(activities(), 'POST', JSON.stringify(spoilt(random, whole)));
      if (kind < 0.6) return await call(activities(), 'POST', hostileText(random));
      if (kind < 0.7) return await call(activities(), 'GET', undefined, spoiltToken(random, talk.token));
      if (kind < 0.8) return await call(`${activities()}?watermark=${inAddress(random)}`, 'GET');
      if (kind < 0.9) return await call(`${base}/conversations/${inAddress(random)}/activities`, 'GET');
      const paths = [`${base}/tokens/refresh`, `${base}/tokens/generate`, `${base}/conversations`, `${base}/x`];
      return await call(pick(random, paths), 'POST', String(JSON.stringify(hostileValue(random))));
    },
  };
}

function extra(random: Random): object {
  return pick<object>(random, [
    { attachments: [{ contentType: 'image/png', contentUrl: 'data:,' }] },
    { value: { question: 'consent', options: ['yes'] } },
    { type: 'event', name: 'arrived' },
    { entities: [{ type: 'mention', mentioned: { id: 'bot' }, text: '<at>bot</at>' }] },
  ]);
}

function spoiltToken(random: Random, token: string): string {
  const [head, body] = token.split('.');
  return pick(random, ['x', '', token.slice(0, -2), `${head}.${body}.`, `e30.${body}.x`, `${token}x`]);
}

function inAddress(random: Random): string {
  return encodeURIComponent(hostileText(random).slice(0, 300).toWellFormed());
}

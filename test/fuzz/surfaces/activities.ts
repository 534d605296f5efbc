import { chance, pick, type Random } from '../../../bot/sample/random.ts';
import { hostileText, hostileValue, spoilt } from '../hostile.ts';
import { speaker } from '../person.ts';
import { exchange, type Exchange, type Surface, type Target } from '../surface.ts';

const channels = ['msteams', 'sms', 'webchat', 'directline'];

/** `POST /api/messages`, as Azure Bot Service hands in what people say; replies come back in the answer. */
export function activities(target: Target, person: number, mark: string): Surface {
  const channelId = channels[person % channels.length]!;
  const id = `fuzz-${person}`;
  const speak = speaker(mark);
  let count = 0;

  // What is spoilt may go to a talk of somebody else, so it carries no mark.
  const activity = (random: Random, said = speaker('')) => ({
    type: 'message',
    id: chance(random, 0.05) ? `${id}-${count}` : `${id}-${++count}`,
    channelId,
    serviceUrl: target.serviceUrl,
    deliveryMode: 'expectReplies',
    conversation: { id, conversationType: 'personal', tenantId: 'tenant' },
    from: { id, name: 'A person', role: 'user' },
    recipient: { id: 'bot', role: 'bot' },
    locale: pick(random, ['en-GB', 'pl', 'ur-PK', 'zz']),
    timestamp: new Date().toISOString(),
    entities: [{ type: 'clientInfo', locale: 'en-GB', platform: 'iOS' }],
    channelData: { tenant: { id: 'tenant' } },
    ...content(random, said),
  });
  const post = (body: string, headers: Record<string, string> = {}) =>
    exchange(`${target.address}/api/messages`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', authorization: target.authorization, ...headers },
    });

  return {
    say: (random) => post(JSON.stringify(activity(random, speak))),
    attack: async (random): Promise<Exchange> => {
      const kind = random();
      if (kind < 0.6) return await post(JSON.stringify(spoilt(random, activity(random))));
      if (kind < 0.7) return await post(String(JSON.stringify(hostileValue(random))));
      if (kind < 0.8) return await post(hostileText(random));
      if (kind < 0.9)
        return await post(JSON.stringify(activity(random)), { authorization: badToken(random, target.authorization) });
      return await post(JSON.stringify({ ...activity(random), text: hostileText(random) }));
    },
  };
}

function content(random: Random, speak: (random: Random) => string): object {
  if (chance(random, 0.75)) return { text: speak(random) };
  const question = pick(random, ['consent', 'respondent', 'key-group', 'supports', 'difference-child', 'nothing']);
  const value = pick<object>(random, [
    { question, options: pick(random, ['yes', 'no', 'parent,child', 'child']) },
    { command: pick(random, ['see', 'back', 'stop', 'unsafe', 'nonsense']) },
    { question, text: speak(random) },
  ]);
  return { value, ...(chance(random, 0.2) && { type: pick(random, ['messageUpdate', 'messageReaction', 'invoke']) }) };
}

function badToken(random: Random, good: string): string {
  return pick(random, ['', 'Bearer', 'Bearer a.b.c', good.slice(0, -3), good.replace('.', '.e30'), 'Basic eDp5']);
}

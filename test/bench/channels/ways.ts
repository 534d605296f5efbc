import { randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import { addressFor } from '../../support/addressFor.ts';
import type { TextAccount } from '../../support/texts.ts';
import type { Bot } from '../bot.ts';
import type { Say } from '../people.ts';

/** Each way into the service, as its clients use it. */
export function waysInto(bot: Bot, texts: TextAccount): Record<string, Say> {
  const azure = (channelId: string) => (person: string, text: string) => bot.say(person, text, channelId);
  return {
    Teams: azure('msteams'),
    'SMS through Azure': azure('sms'),
    'SMS through Notify': textMessages(bot.address, texts),
    'Web Chat through Azure': azure('webchat'),
    'chat page': page(bot.address),
    'Direct Line': directLine(bot.address),
  };
}

/** Until the callback is answered, when all is stored; the reply goes out by itself. */
function textMessages(address: string, texts: TextAccount): Say {
  return async (person, words) => {
    const [, round, place, nth] = person.split('-').map(Number);
    const from = `4477${String(round! * 1_000_000 + place! * 1_000 + nth!).padStart(8, '0')}`;
    const response = await texts.callback(address, { id: randomUUID(), from, words });
    if (response.status !== 200) throw new Error(`Expected 200 from the callback for texts, got ${response.status}`);
    await response.text();
  };
}

/** Forms as the page's script sends them; each person has a cookie, and an address of their own. */
function page(address: string): Say {
  const cookies = new Map<string, string>();
  return async (person, text) => {
    const response = await fetch(`${address}/essex`, {
      method: 'POST',
      body: new URLSearchParams({ message: ulid(), lang: 'en', text }),
      headers: {
        cookie: cookies.get(person) ?? '',
        prefer: 'return=representation',
        'x-forwarded-for': addressFor(person),
      },
    });
    const html = await response.text();
    if (response.status !== 200 || !html.includes('id="log"'))
      throw new Error(`Expected 200 and a page from the chat page, got ${response.status}: ${html.slice(0, 200)}`);
    cookies.set(person, response.headers.get('set-cookie')!.split(';')[0]!);
  };
}

/** Embedded Direct Line, with the answer fetched as a client without a WebSocket does. */
function directLine(address: string): Say {
  const talks = new Map<string, { authorization: string; activities: string; user: string; watermark: string }>();
  const call = async (to: string, init: RequestInit): Promise<Record<string, string>> => {
    const response = await fetch(address + to, init);
    if (!response.ok) throw new Error(`Expected an answer of Direct Line, got ${response.status}`);
    return (await response.json()) as Record<string, string>;
  };
  const begin = async (person: string) => {
    const headers = { origin: address, 'x-forwarded-for': addressFor(person) };
    const { token, userId } = await call('/essex/web-chat/token', { method: 'POST', headers });
    const authorization = `Bearer ${token}`;
    const { conversationId } = await call('/v3/directline/conversations', {
      method: 'POST',
      headers: { authorization },
    });
    const activities = `/v3/directline/conversations/${conversationId}/activities`;
    return { authorization, activities, user: userId!, watermark: '' };
  };
  return async (person, text) => {
    const talk = talks.get(person) ?? (await begin(person));
    talks.set(person, talk);
    const { authorization, activities, user } = talk;
    const headers = { authorization, 'content-type': 'application/json', 'x-forwarded-for': addressFor(person) };
    const body = JSON.stringify({ type: 'message', from: { id: user }, text });
    await call(activities, { method: 'POST', headers, body });
    const { watermark } = await call(`${activities}?watermark=${talk.watermark}`, { headers: { authorization } });
    if (watermark === talk.watermark) throw new Error('Expected a reply through Direct Line, got none');
    talk.watermark = watermark!;
  };
}

import { ulid } from 'ulid';
import { chance, pick, type Random } from '../../../bot/sample/random.ts';
import { addressFor } from '../../support/addressFor.ts';
import { hostileText } from '../hostile.ts';
import { speaker } from '../person.ts';
import { exchange, type Exchange, type Surface, type Target } from '../surface.ts';

const paths = ['/essex', '/sheffield', '/haringey'];
const more = [
  '/',
  '/essex/privacy',
  '/essex/my-answers',
  '/copy/x',
  '/staff',
  '/assets/chat.js',
  '/healthz',
  '/%E0%A4%A',
];

/** The chat page without JavaScript: its form is read from the page, filled in and sent. */
export function forms(target: Target, person: number, mark: string): Surface {
  const path = paths[person % paths.length]!;
  const forwarded = { 'x-forwarded-for': addressFor(`fuzz-${person}`) };
  const speak = speaker(mark);
  let cookie = '';
  let html = '';

  const ask = async (to: string, init: RequestInit = {}): Promise<Exchange> => {
    const headers = { cookie, ...forwarded, ...(init.headers as Record<string, string>) };
    const { status, body, headers: answered } = await exchange(target.address + to, { ...init, headers });
    cookie = answered.get('set-cookie')?.split(';')[0] ?? cookie;
    if (body.includes('id="answer"')) html = body;
    const next = answered.get('location');
    return status === 303 && next?.startsWith('/') ? await ask(next) : { status, body };
  };
  const post = (fields: [string, string][], headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });

  return {
    say: async (random) => {
      if (html === '' || chance(random, 0.05)) return await ask(path);
      const headers = chance(random, 0.5) ? { prefer: 'return=representation' } : undefined;
      return await post(filledIn(random, html, speak), headers);
    },
    attack: async (random) => {
      const kind = random();
      if (kind < 0.5) return await post(spoiltFields(random, filledIn(random, html, speak)));
      if (kind < 0.6) return await ask(path, { method: 'POST', body: hostileText(random), headers: wrongType(random) });
      if (kind < 0.7) return await ask(pick(random, more), { headers: { 'accept-language': latin(random) } });
      if (kind < 0.8)
        return await ask(`/${encodeURIComponent(wellFormed(random))}?group=${encodeURIComponent(wellFormed(random))}`);
      if (kind < 0.9) return await ask('/essex/my-answers', { method: 'POST', body: fieldsOf(random) });
      return await ask(pick(random, more), {
        method: pick(random, ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD']),
      });
    },
  };
}

/** The fields of the form on the page: an option of those shown, words with the mark, or one of its buttons. */
function filledIn(random: Random, html: string, speak: (random: Random) => string): [string, string][] {
  const hidden = [...html.slice(html.indexOf('id="answer"')).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/gu)];
  const options = [...html.matchAll(/name="options" value="([^"]*)"/gu)].map(([, id]) => id!);
  const commands = [...html.matchAll(/name="command" value="([^"]*)"/gu)].map(([, id]) => id!);
  const fields = hidden.map(([, name, value]): [string, string] => [name!, value!]);
  if (commands.length > 0 && chance(random, 0.2)) return [...fields, ['command', pick(random, commands)]];
  if (options.length > 0 && chance(random, 0.5)) return [...fields, ['options', pick(random, options)]];
  return [...fields, ['text', speak(random)]];
}

function spoiltFields(random: Random, fields: [string, string][]): [string, string][] {
  const names = ['message', 'lang', 'question', 'options', 'text', 'command', 'takesBack', 'language', '__proto__'];
  const spoilt = fields.map(([name, value]): [string, string] => [
    name,
    chance(random, 0.4) ? hostileText(random) : value,
  ]);
  return [
    ...spoilt,
    [pick(random, names), hostileText(random)],
    ...(chance(random, 0.3) ? [] : [['message', ulid()] as [string, string]]),
  ];
}

function fieldsOf(random: Random): URLSearchParams {
  return new URLSearchParams({ reference: hostileText(random), token: hostileText(random), do: hostileText(random) });
}

function wrongType(random: Random): Record<string, string> {
  const types = [
    'text/plain',
    'application/json',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ];
  return { 'content-type': pick(random, types), ...(chance(random, 0.2) && { 'content-encoding': 'gzip' }) };
}

function wellFormed(random: Random): string {
  return hostileText(random).slice(0, 400).toWellFormed();
}

/** What can stand in a header. */
function latin(random: Random): string {
  return hostileText(random)
    .replace(/[^ -~]/gu, '')
    .slice(0, 200)
    .trim();
}

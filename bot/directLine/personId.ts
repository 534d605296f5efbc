import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

const asked = z.looseObject({ user: z.looseObject({ id: z.string().nullish() }).nullish() });
/** Whoever knows the id goes on with that person's talk, so it must not be guessed: 128 bits or more, in base64url. */
const personId = /^dl_[\w-]{22,128}$/u;

/** Whom a token is asked for, or somebody new: `dl_` and 128 random bits. Throws a Refusal for an id that could be guessed. */
export function personIn(body: unknown): string {
  const parsed = asked.safeParse(body ?? {});
  const id = parsed.success ? parsed.data.user?.id : '';
  if (id === undefined || id === null) return `dl_${randomBytes(16).toString('base64url')}`;
  if (personId.test(id)) return id;
  throw new Refusal(400, 'BadArgument', 'user.id: expected none, or dl_ and 22 to 128 letters, digits, - and _');
}

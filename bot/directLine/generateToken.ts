import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';
import { z } from 'zod';
import { networkAddressOf } from '../pages/networkAddress.ts';
import { askedLocale } from '../pages/visit.ts';
import type { Service } from '../service.ts';
import { personIn } from './personId.ts';
import { readJson } from './readJson.ts';
import { Refusal } from './refusal.ts';
import { bearerOf, refuseFor, type Answer } from './request.ts';
import { TOKEN_SECONDS, type DirectLineTokens } from './tokens.ts';

const asked = z.looseObject({ trustedOrigins: z.array(z.string()).max(1, 'expected one origin').nullish() });

/** `POST tokens/generate?authority=essex`: an authority's own server asks, with the secret of the settings. */
export function generateToken({ config, limits }: Service, tokens: DirectLineTokens) {
  return async (request: Request): Promise<Answer> => {
    refuseFor(await limits.webChatTokens.take(networkAddressOf(request, config.proxies)));
    refuseWithoutSecret(request, config.webChat.secret);
    const body = await readJson(request);
    const query = new URLSearchParams(request.getQuery());
    const slug = query.get('authority') ?? undefined;
    if (slug !== undefined && !config.authorities.some((each) => each.slug === slug))
      throw new Refusal(400, 'BadArgument', 'authority: expected the slug of an authority');
    query.delete('authority');
    const pass = tokens.begin({
      ...{ user: personIn(body), authority: slug, query: query.toString(), locale: askedLocale(request) },
      origin: originIn(body, config.webChat.origins),
    });
    const token = await tokens.token({ pass, until: Date.now() + TOKEN_SECONDS * 1000 });
    return { status: 200, body: { conversationId: pass.conv, token, expires_in: TOKEN_SECONDS } };
  };
}

function refuseWithoutSecret({ headers }: Request, secret: string | undefined): void {
  // A page that sent it would have shown it to everybody.
  const isPage = headers.origin !== undefined;
  if (secret !== undefined && !isPage && isSame(bearerOf(headers), secret)) return;
  const message = 'Expected the secret WEB_CHAT_SECRET, from a server; pages ask at /{slug}/web-chat/token';
  throw new Refusal(403, 'BadArgument', message);
}

function isSame(given: string, secret: string): boolean {
  const [one, other] = [given, secret].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}

function originIn(body: unknown, trusted: string[]): string | undefined {
  const parsed = asked.safeParse(body ?? {});
  const origin = parsed.success ? parsed.data.trustedOrigins?.[0] : '';
  if (origin === undefined || trusted.includes(origin)) return origin;
  throw new Refusal(400, 'BadArgument', 'trustedOrigins: expected none, or one that WEB_CHAT_ORIGINS names');
}

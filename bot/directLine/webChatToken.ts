import type { Request } from 'restify';
import { direction, locales, wordsFor } from '../../locales/words.ts';
import { askedLocale, visitOf } from '../pages/visit.ts';
import type { Service } from '../service.ts';
import { azureToken, NoAzureTokenError } from './azureToken.ts';
import type { Origin } from './origins.ts';
import { personIn } from './personId.ts';
import { readJson } from './readJson.ts';
import { Refusal } from './refusal.ts';
import { refuseFor, type Answer } from './request.ts';
import { DirectLineTokens, TOKEN_SECONDS } from './tokens.ts';

/** `POST /{slug}/web-chat/token`: what a page needs to show Web Chat to one person. */
export function webChatToken(service: Service) {
  const { config, limits, log } = service;
  const tokens = new DirectLineTokens(config.keys.people, Date.now);

  return async (request: Request, origin: Origin): Promise<Answer> => {
    const visit = visitOf(request, config);
    if (!visit) throw new Refusal(404, 'NotFound', 'Expected the address of an authority');
    refuseFor(await limits.webChatTokens.take(visit.address));
    const user = personIn(await readJson(request));
    const locale = askedLocale(request);
    const shown = { userId: user, language: locale, languages, query: visit.query };
    const { directLine } = config.webChat;
    if (directLine) {
      const page = typeof origin === 'object' ? origin.trusted : (request.headers.origin ?? config.publicUrl);
      const { token, conversationId, expires_in } = await azureToken(directLine, user, page).catch((error: Error) => {
        if (!(error instanceof NoAzureTokenError)) throw error;
        log.error({ reason: error.message }, 'no token for Web Chat');
        throw new Refusal(502, 'BotError', 'There is no token now: try again');
      });
      return { status: 200, body: { token, conversationId, expires_in, domain: directLine.url, ...shown } };
    }
    const pass = tokens.begin({
      ...{ user, authority: visit.authority.slug, query: visit.query, locale },
      origin: typeof origin === 'object' ? origin.trusted : undefined,
    });
    const token = await tokens.token({ pass, until: Date.now() + TOKEN_SECONDS * 1000 });
    const domain = `${config.production ? config.publicUrl : `http://${request.headers.host}`}/v3/directline`;
    return { status: 200, body: { token, conversationId: pass.conv, expires_in: TOKEN_SECONDS, domain, ...shown } };
  };
}

/** How Web Chat's own few words read in each of our languages: it knows no Urdu. */
const languages = Object.fromEntries(
  locales.map((locale) => {
    const words = wordsFor(locale, 'child');
    const answer = words.say('page.your-answer');
    const strings = {
      TEXT_INPUT_PLACEHOLDER: answer,
      TEXT_INPUT_ALT: answer,
      TEXT_INPUT_SEND_BUTTON_ALT: words.say('page.send'),
    };
    return [locale, { direction: direction(locale), strings }];
  }),
);

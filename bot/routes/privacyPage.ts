import type { Request, Response, Server } from 'restify';
import { registers } from '../../survey/profile.ts';
import { nameOf, wordsFor, type Locale } from '../../locales/words.ts';
import { privacyTexts } from '../pages/privacy.ts';
import { render } from '../pages/render.ts';
import { rightsLinks } from '../pages/rightsLinks.ts';
import { sendPage } from '../pages/send.ts';
import { askedLocale, authorityAt } from '../pages/visit.ts';
import type { Service } from '../service.ts';
import { pageAt } from './pageAt.ts';

/** `/essex/privacy?lang=pl&for=parent`: what happens with what people say, in their language and for their age. */
export function addPrivacyPage(server: Server, service: Service): void {
  pageAt(server, '/:authority/privacy', service, (...http) => showPrivacy(service, ...http));
}

async function showPrivacy({ config }: Service, request: Request, response: Response): Promise<void> {
  const authority = authorityAt(request, config.authorities);
  if (!authority) return response.redirect(303, '/', () => undefined);
  const asked = new URLSearchParams(request.getQuery()).get('for');
  const register = registers.find((each) => each === asked) ?? 'child';
  const words = wordsFor(askedLocale(request), register);
  const html = render('privacy', words, {
    ...rightsLinks(authority, words),
    authority: authority.name,
    languages: authority.languages.map((id) => ({
      id,
      name: nameOf(id as Locale),
      href: rightsLinks(authority, wordsFor(id, register)).privacy,
    })),
    sections: privacyTexts(authority, words, config.secondCoder !== undefined),
  });
  await sendPage(request, response, { html });
}

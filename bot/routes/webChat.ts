import { randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { wordsFor } from '../../locales/words.ts';
import { addressOf as scriptAddress, leadToScript } from '../directLine/bundle.ts';
import { preflight } from '../directLine/preflight.ts';
import { answering } from '../directLine/request.ts';
import { webChatToken } from '../directLine/webChatToken.ts';
import { sendProblem } from '../pages/problem.ts';
import { render } from '../pages/render.ts';
import { sendPage } from '../pages/send.ts';
import { addressOf, askedLocale, visitOf } from '../pages/visit.ts';
import type { Service } from '../service.ts';
import { pageAt } from './pageAt.ts';

/** Microsoft's Web Chat: a page of our own with it, and what pages of authorities need to show it. */
export function addWebChat(server: Server, service: Service): void {
  pageAt(server, '/web-chat/:file', service, leadToScript);
  server.opts('/:authority/web-chat/token', preflight(service));
  server.post('/:authority/web-chat/token', answering(service, webChatToken(service)));
  pageAt(server, '/:authority/web-chat', service, (...http) => showWebChat(service, ...http));
}

async function showWebChat({ config }: Service, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request, config);
  if (!visit) return await sendProblem(request, response, { status: 404, say: 'page.refused' });
  const nonce = randomBytes(16).toString('base64');
  const html = render('web-chat', wordsFor(askedLocale(request), 'child'), {
    nonce,
    authority: visit.authority,
    link: visit.query,
    chat: addressOf(visit),
    webChat: await scriptAddress('web-chat'),
    embed: await scriptAddress('embed'),
  });
  await sendPage(request, response, { html, more: { 'Content-Security-Policy': policy(config, nonce) } });
}

/** Of an empty style sheet, which Web Chat adds without the nonce and fills by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Web Chat makes its styles as it runs, the others with the nonce, and draws with `data:` and `blob:` images. */
function policy({ webChat: { directLine } }: Service['config'], nonce: string): string {
  const elsewhere = directLine ? [new URL(directLine.url).origin] : [];
  const connect = ["'self'", ...elsewhere, ...elsewhere.map((origin) => origin.replace(/^http/u, 'ws'))];
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    `connect-src ${connect.join(' ')}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

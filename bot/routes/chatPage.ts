import type { Request, Response, Server } from 'restify';
import { MAX_TEXT } from '../../survey/checkAnswer.ts';
import { limited, sendTooMany } from '../limits/limited.ts';
import { wordsFor } from '../../locales/words.ts';
import { PageChannel } from '../channels/page.ts';
import { sendAsset } from '../pages/assets.ts';
import { chatPage } from '../pages/chatView.ts';
import { readForm } from '../pages/form.ts';
import { sendProblem } from '../pages/problem.ts';
import { readBody } from '../pages/readBody.ts';
import { render } from '../pages/render.ts';
import { isSameOrigin } from '../pages/sameOrigin.ts';
import { sendPage } from '../pages/send.ts';
import { startLocale, startPage } from '../pages/startView.ts';
import { addressOf, localeOf, logIgnored, visitOf } from '../pages/visit.ts';
import { cookieFor, noCookie } from '../pages/visitor.ts';
import type { Service } from '../service.ts';
import { pageAt } from './pageAt.ts';
import { safely, type Handler } from './safely.ts';

/** `/` to pick an authority, `/essex` to talk: plain forms, which the page's script sends without leaving the page. */
export function addChatPage(server: Server, service: Service): void {
  const page = new PageChannel(service.talking, service.config.keys.people[0]);
  const show = limited(service, 'pages', (...http) => showTalk(service, page, ...http));
  pageAt(server, '/assets/:file', service, sendAsset);
  pageAt(server, '/', service, (...http) => listAuthorities(service, ...http));
  pageAt(server, '/:authority', service, show);
  const post = (path: string, handle: Handler) => server.post(path, safely(service, ownForms(handle)));
  post('/:authority', (...http) => takeForm(service, page, ...http));
  post('/:authority/someone-else', (...http) => welcomeSomeoneElse(service, ...http));
  post('/:authority/leave', (...http) => leave(service, page, ...http));
}

/** Refuses what another site sends. */
function ownForms(handle: Handler): Handler {
  return async (request, response) => {
    if (isSameOrigin(request.headers)) return await handle(request, response);
    return await sendProblem(request, response, { status: 403, say: 'page.refused' });
  };
}

async function listAuthorities(service: Service, request: Request, response: Response, status = 200): Promise<void> {
  const html = render('authorities', wordsFor(localeOf(request), 'child'), {
    authorities: service.config.authorities,
    names: service.config.authorities.map(({ name }) => name).join(', '),
    unknown: status === 404,
  });
  await sendPage(request, response, { status, html });
}

/**
 * Straight after a form the page shows what it led to; otherwise somebody has come. Who only looks, as programs do that gather
 * pages, has said nothing yet, and nothing is kept of them.
 */
async function showTalk(service: Service, page: PageChannel, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request, service.config);
  if (!visit) return await listAuthorities(service, request, response, 404);
  if (visit.visitor.from !== 'cookie' || request.method === 'HEAD') {
    logIgnored(visit, service.log);
    return await sendPage(request, response, { html: startPage(visit, startLocale(visit), new Date()) });
  }
  const kept = page.takeKept(visit);
  const turn = kept ?? (await page.arrive(visit));
  if (turn.failed) return await sendProblem(request, response, { status: 503, say: 'page.refused' });
  const live = isLive(request);
  const starts = !kept && !live && (turn.talk.away || !turn.talk.begun);
  const html = starts ? startPage(visit, turn.talk.locale, new Date()) : chatPage(turn, visit, { live, opened: !kept });
  await sendPage(request, response, {
    html,
    more: { 'Set-Cookie': cookieFor(visit.visitor, service.config.production) },
  });
}

async function takeForm(service: Service, page: PageChannel, request: Request, response: Response): Promise<void> {
  if (!visitOf(request, service.config)) return await listAuthorities(service, request, response, 404);
  const body = await readBody(request);
  if (body.kind === 'refused') return await sendProblem(request, response, refusals[body.status]);
  const form = readForm(body.fields);
  const visit = visitOf(request, service.config, form.visitor)!;
  const live = isLive(request);
  // Without a cookie the page that follows would not know whose talk to show.
  const follows = !live && visit.visitor.from === 'cookie';
  const wait = await page.waitOf(visit, form, service.limits);
  if (wait !== undefined) return await sendTooMany(request, response, { wait, again: form });
  const turn = await page.say(visit, form, follows);
  if (turn.failed) return await sendProblem(request, response, { status: 503, say: 'says.cannot-keep', again: form });
  const more = { 'Set-Cookie': cookieFor(visit.visitor, service.config.production) };
  if (follows) return seeOther(response, `${addressOf(visit)}#answer`, more);
  await sendPage(request, response, { html: chatPage(turn, visit, { live }), more });
}

/** The page's script shows the answer to what it asked for without leaving the page. */
function isLive({ headers }: Request): boolean {
  return headers.prefer === 'return=representation';
}

/** Parent and child may share a phone: without the cookie a new talk begins; the first one's answers stay. */
async function welcomeSomeoneElse(service: Service, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request, service.config);
  if (!visit) return await listAuthorities(service, request, response, 404);
  seeOther(response, addressOf(visit), { 'Set-Cookie': noCookie(service.config.production) });
}

/** They left in a hurry: whoever opens the page next sees where it begins. */
async function leave(service: Service, page: PageChannel, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request, service.config);
  if (visit?.visitor.from === 'cookie') await page.leave(visit);
  response.writeHead(204, { 'Cache-Control': 'no-store' });
  response.end();
}

function seeOther(response: Response, address: string, more: object): void {
  response.writeHead(303, { Location: address, 'Cache-Control': 'no-store', ...more });
  response.end();
}

const refusals = {
  413: { status: 413, say: 'says.too-long', values: { max: MAX_TEXT } },
  415: { status: 415, say: 'page.refused' },
};

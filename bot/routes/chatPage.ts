import type { Request, Response, Server } from 'restify';
import { MAX_TEXT } from '../../survey/checkAnswer.ts';
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
import { addressOf, localeOf, logIgnored, visitOf, type PageVisit } from '../pages/visit.ts';
import { cookieFor, visitorOf } from '../pages/visitor.ts';
import type { Service } from '../service.ts';
import { safely } from './safely.ts';

/** `/` to pick an authority, `/essex` to talk: plain forms, which the page's script sends without leaving the page. */
export function addChatPage(server: Server, service: Service): void {
  const page = new PageChannel(service.talking, service.config.keys.people[0]);
  server.get('/assets/:file', sendAsset);
  server.get(
    '/',
    safely(service, (...http) => listAuthorities(service, ...http)),
  );
  server.get(
    '/:authority',
    safely(service, (...http) => showTalk(service, page, ...http)),
  );
  server.post(
    '/:authority',
    safely(service, (...http) => takeForm(service, page, ...http)),
  );
  server.post(
    '/:authority/someone-else',
    safely(service, (...http) => welcomeSomeoneElse(service, ...http)),
  );
}

async function listAuthorities(service: Service, request: Request, response: Response, status = 200): Promise<void> {
  const html = render('authorities', wordsFor(localeOf(request), 'child'), {
    authorities: service.config.authorities,
    names: service.config.authorities.map(({ name }) => name).join(', '),
    unknown: status === 404,
  });
  await sendPage(request, response, { status, html });
}

/** Straight after a form the page shows what it led to; otherwise the person has just come. */
async function showTalk(service: Service, page: PageChannel, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request, service.config);
  if (!visit) return await listAuthorities(service, request, response, 404);
  const turn = page.takeKept(visit) ?? (await arrive(service, page, visit));
  if (turn.failed) return await sendProblem(request, response, { status: 503, say: 'page.refused' });
  const more = { 'Set-Cookie': cookieFor(visit.visitor, service.config.production) };
  await sendPage(request, response, { html: chatPage(turn, visit), more });
}

function arrive({ log }: Service, page: PageChannel, visit: PageVisit) {
  logIgnored(visit, log);
  return page.arrive(visit);
}

async function takeForm(service: Service, page: PageChannel, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request, service.config);
  if (!visit) return await listAuthorities(service, request, response, 404);
  if (!isSameOrigin(request.headers)) return await sendProblem(request, response, { status: 403, say: 'page.refused' });
  const body = await readBody(request);
  if (body.kind === 'refused') return await sendProblem(request, response, refusals[body.status]);
  const form = readForm(body.fields);
  const turn = await page.say(visit, form);
  if (turn.failed) return await sendProblem(request, response, { status: 503, say: 'says.cannot-keep', again: form });
  const more = { 'Set-Cookie': cookieFor(visit.visitor, service.config.production) };
  if (request.headers.prefer !== 'return=representation') {
    response.writeHead(303, { Location: `${addressOf(visit)}#answer`, 'Cache-Control': 'no-store', ...more });
    response.end();
    return;
  }
  await sendPage(request, response, { html: chatPage(turn, visit, true), more });
}

/** Parent and child may share a phone: a new cookie, and with it a talk of their own; the first one's answers stay. */
async function welcomeSomeoneElse(service: Service, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request, service.config);
  if (!visit) return await listAuthorities(service, request, response, 404);
  if (!isSameOrigin(request.headers)) return await sendProblem(request, response, { status: 403, say: 'page.refused' });
  const cookie = cookieFor(visitorOf(undefined), service.config.production);
  response.writeHead(303, { Location: addressOf(visit), 'Cache-Control': 'no-store', 'Set-Cookie': cookie });
  response.end();
}

const refusals = {
  413: { status: 413, say: 'says.too-long', values: { max: MAX_TEXT } },
  415: { status: 415, say: 'page.refused' },
};

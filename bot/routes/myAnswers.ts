import type { Request, Response, Server } from 'restify';
import { wordsFor, type Words } from '../../locales/words.ts';
import type { Authority } from '../../survey/authority.ts';
import { limited } from '../limits/limited.ts';
import { myAnswersPage, steps, type MyAnswers } from '../pages/myAnswersView.ts';
import { networkAddressOf } from '../pages/networkAddress.ts';
import { sendProblem } from '../pages/problem.ts';
import { readBody } from '../pages/readBody.ts';
import { isSameOrigin } from '../pages/sameOrigin.ts';
import { sendPage } from '../pages/send.ts';
import { askedLocale, authorityAt } from '../pages/visit.ts';
import type { Service } from '../service.ts';
import { pageAt } from './pageAt.ts';
import { safely } from './safely.ts';

/**
 * `/essex/my-answers`: whoever has the reference sees, copies and erases what it stands for, without a talk, a cookie or
 * JavaScript. What they opened goes from page to page in a sealed field that is good for a few minutes. Each form leads to a
 * page of its own, so that loading that anew sends nothing again; the words are in no address.
 */
export function addMyAnswers(server: Server, service: Service): void {
  const path = '/:authority/my-answers';
  pageAt(server, path, service, (...http) => show(service, ...http));
  const takeSome = limited(service, 'myAnswers', (...http) => take(service, ...http));
  server.post(path, safely(service, takeSome));
}

async function show(service: Service, request: Request, response: Response): Promise<void> {
  const at = placeOf(request, service);
  if (!at) return response.redirect(303, '/', () => undefined);
  const query = new URLSearchParams(request.getQuery());
  const open = query.get('open');
  const step = steps.find((each) => each === query.get('step'));
  const opened = open === null ? undefined : await at.rights.openByStep(open);
  const isLate = open !== null && !opened;
  await sendPage(request, response, { html: myAnswersPage(isLate ? { step: 'late' } : { step, opened }, at) });
}

async function take(service: Service, request: Request, response: Response): Promise<void> {
  const at = placeOf(request, service);
  if (!at) return response.redirect(303, '/', () => undefined);
  if (!isSameOrigin(request.headers)) return await sendProblem(request, response, { status: 403, say: 'page.refused' });
  const body = await readBody(request);
  if (body.kind === 'refused')
    return await sendProblem(request, response, { status: body.status, say: 'page.refused' });
  const token = body.fields.get('token');
  const next =
    token === null
      ? await openedBy(body.fields.get('words') ?? '', at, networkAddressOf(request, service.config.proxies))
      : await done(body.fields.get('command') ?? '', at, token);
  if (next.step === 'wait') return await sendPage(request, response, { status: 429, html: myAnswersPage(next, at) });
  response.writeHead(303, { Location: addressOf(next, at), 'Cache-Control': 'no-store' });
  response.end();
}

interface Place {
  authority: Authority;
  words: Words;
  rights: Service['talking']['rights'];
}

function placeOf(request: Request, { config, talking: { rights } }: Service): Place | undefined {
  const authority = authorityAt(request, config.authorities);
  return authority && { authority, words: wordsFor(askedLocale(request), 'child'), rights };
}

function addressOf({ step, opened }: MyAnswers, { authority, words, rights }: Place): string {
  const query = new URLSearchParams({
    lang: words.locale,
    ...(step && { step }),
    ...(opened && { open: rights.stepTo(opened) }),
  });
  return `/${authority.slug}/my-answers?${query.toString()}`;
}

async function openedBy(typed: string, { authority, words, rights }: Place, address: string): Promise<MyAnswers> {
  const opened = await rights.openByReference(typed, { authorities: [authority.code], address }, words.locale);
  if (opened === 'too-many') return { step: 'wait' };
  return opened === 'unknown' ? { step: 'unknown' } : { opened, step: 'found' };
}

async function done(command: string, { rights }: Place, token: string): Promise<MyAnswers> {
  const opened = await rights.openByToken(token);
  if (!opened) return { step: 'late' };
  if (command === 'see' || command === 'forget') return { opened, step: command };
  if (command !== 'erase') return { opened, step: 'kept' };
  await rights.erase(opened);
  return { step: 'erased' };
}

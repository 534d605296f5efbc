import type { Request, Response, Server } from 'restify';
import { wordsFor, type Words } from '../../locales/words.ts';
import type { Authority } from '../../survey/authority.ts';
import { networkAddressOf } from '../pages/networkAddress.ts';
import { sendProblem } from '../pages/problem.ts';
import { readBody } from '../pages/readBody.ts';
import { render } from '../pages/render.ts';
import { rightsLinks } from '../pages/rightsLinks.ts';
import { isSameOrigin } from '../pages/sameOrigin.ts';
import { sendPage } from '../pages/send.ts';
import { askedLocale, authorityAt } from '../pages/visit.ts';
import type { Opened } from '../rights/rights.ts';
import type { Service } from '../service.ts';
import { safely } from './safely.ts';

/**
 * `/essex/my-answers`: whoever has the reference sees, copies and erases what it stands for, without a talk, a cookie or
 * JavaScript. What they opened goes from page to page in a sealed field that is good for a few minutes.
 */
export function addMyAnswers(server: Server, service: Service): void {
  const path = '/:authority/my-answers';
  server.get(
    path,
    safely(service, (...http) => show(service, ...http, {})),
  );
  server.post(
    path,
    safely(service, (...http) => take(service, ...http)),
  );
}

/** What the page holds: nothing but the form for the words, or what was opened with them. */
interface Shown {
  status?: number;
  /** Key of what went wrong. */
  problem?: string;
  /** Key of what was done. */
  done?: string;
  opened?: Opened;
  /** Paragraphs of what the person said. */
  told?: string[];
  /** They are asked whether they are sure. */
  erasing?: boolean;
}

async function show(service: Service, request: Request, response: Response, shown: Shown): Promise<void> {
  const { config, talking } = service;
  const at = placeOf(request, config.authorities);
  if (!at) return response.redirect(303, '/', () => undefined);
  const { authority, words } = at;
  const { status, problem, done, opened, told = [], erasing = false } = shown;
  const html = render('my-answers', words, {
    ...rightsLinks(authority, words),
    authority: authority.name,
    problem: problem && words.say(problem),
    done: done && words.say(done),
    token: opened?.token,
    copy: opened && talking.rights.copyToken(opened),
    told,
    erasing,
  });
  await sendPage(request, response, { status, html });
}

async function take(service: Service, request: Request, response: Response): Promise<void> {
  const at = placeOf(request, service.config.authorities);
  if (!at) return response.redirect(303, '/', () => undefined);
  if (!isSameOrigin(request.headers)) return await sendProblem(request, response, { status: 403, say: 'page.refused' });
  const body = await readBody(request);
  if (body.kind === 'refused')
    return await sendProblem(request, response, { status: body.status, say: 'page.refused' });
  const token = body.fields.get('token');
  const shown =
    token === null
      ? await openedBy(body.fields.get('words') ?? '', service, at, request)
      : await done(body.fields.get('command') ?? '', service, token);
  await show(service, request, response, shown);
}

type Place = { authority: Authority; words: Words };

function placeOf(request: Request, authorities: Authority[]): Place | undefined {
  const authority = authorityAt(request, authorities);
  return authority && { authority, words: wordsFor(askedLocale(request), 'child') };
}

async function openedBy(typed: string, { talking, config }: Service, at: Place, request: Request): Promise<Shown> {
  const seeker = { authorities: [at.authority.code], address: networkAddressOf(request, config.proxies) };
  const opened = await talking.rights.openByReference(typed, seeker, at.words.locale);
  if (opened === 'too-many') return { status: 429, problem: 'says.reference-wait' };
  if (opened === 'unknown') return { problem: 'says.reference-unknown' };
  return { opened, done: 'says.reference-found' };
}

async function done(command: string, { talking: { rights } }: Service, token: string): Promise<Shown> {
  const opened = await rights.openByToken(token);
  if (!opened) return { problem: 'page.my-answers-late' };
  if (command === 'see') return { opened, told: rights.told(opened) };
  if (command === 'forget') return { opened, erasing: true };
  if (command !== 'erase') return { opened, done: 'says.kept' };
  await rights.erase(opened);
  return { done: 'says.forgotten' };
}

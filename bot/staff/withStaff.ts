import type { Request, Response } from 'restify';
import { errorInLog } from '../errorInLog.ts';
import { isSameOrigin } from '../pages/sameOrigin.ts';
import { readBody } from '../pages/readBody.ts';
import type { Service } from '../service.ts';
import { cookieIn, SESSION_COOKIE, setCookie } from '../signIn/cookies.ts';
import { returnTo } from '../signIn/returnTo.ts';
import type { Session } from '../signIn/sessions.ts';
import { sendStaffProblem } from './problem.ts';
import { StaffVisit } from './visit.ts';

export type HttpHandler = (request: Request, response: Response) => Promise<void>;

/** Lets in only who is signed in, and forms only from our own pages; others are sent to sign in, or told what to do. */
export function withStaff(service: Service, handle: (visit: StaffVisit) => Promise<void>): HttpHandler {
  return withoutFailing(service, async (request, response) => {
    const { sessions, secure } = service.signIn;
    const found = await sessions.read(cookieIn(request.headers.cookie, SESSION_COOKIE));
    if (found.state !== 'valid') return await sendToSignIn(request, response, found.state === 'expired');
    const session = found.value;
    const fields = request.method === 'POST' ? await formOf(request, session) : new URLSearchParams();
    if (!fields) {
      service.log.warn({ person: session.person.id, refused: 'form' }, 'refused on a staff page');
      return await sendStaffProblem(request, response, 'formRefused');
    }
    const cookie = { 'Set-Cookie': setCookie(SESSION_COOKIE, await sessions.cookieValue(session), { secure }) };
    await handle(new StaffVisit({ request, response, session, fields, cookie, log: service.log }));
  });
}

/** A fault of ours gets a page that says so, and a line in the log. */
export function withoutFailing({ log }: Service, handle: HttpHandler): HttpHandler {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      log.error({ error: errorInLog(error as Error) }, 'staff page failed');
      if (response.headersSent) response.destroy();
      else await sendStaffProblem(request, response, 'failed');
    }
  };
}

/** Who has just come goes straight to the sign-in and back; who was signed in is told why it is needed again. */
async function sendToSignIn(request: Request, response: Response, expired: boolean): Promise<void> {
  const isForm = request.method === 'POST';
  const to = isForm ? '/staff' : returnTo(request.url);
  if (expired || isForm) {
    request.resume();
    return await sendStaffProblem(request, response, 'signedOut', { to });
  }
  response.writeHead(303, { Location: `/staff/sign-in?to=${encodeURIComponent(to)}`, 'Cache-Control': 'no-store' });
  response.end();
}

/** Undefined when the form is not one that this person was shown. */
async function formOf(request: Request, { formToken }: Session): Promise<URLSearchParams | undefined> {
  const body = await readBody(request);
  if (body.kind === 'refused' || !isSameOrigin(request.headers)) return undefined;
  return body.fields.get('formToken') === formToken ? body.fields : undefined;
}

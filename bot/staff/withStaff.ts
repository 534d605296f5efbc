import type { Request, Response } from 'restify';
import { errorInLog } from '../errorInLog.ts';
import { isSameOrigin } from '../pages/sameOrigin.ts';
import { readBody } from '../pages/readBody.ts';
import type { Service } from '../service.ts';
import { cookieIn, SESSION_COOKIE, setCookie } from '../signIn/cookies.ts';
import { audit } from '../audit.ts';
import { returnTo } from '../signIn/returnTo.ts';
import type { Session } from '../signIn/sessions.ts';
import { sendStaffProblem } from './problem.ts';
import { TOGETHER } from './reading.ts';
import { StaffVisit, type AuditedThing, type VisitParts } from './visit.ts';

export type HttpHandler = (request: Request, response: Response) => Promise<void>;

/**
 * Lets in only who is signed in, and forms only from our own pages; others are sent to sign in, or told what to do. `page` is
 * what the audit log calls the page or form.
 */
export function withStaff(service: Service, page: string, handle: (visit: StaffVisit) => Promise<void>): HttpHandler {
  return withoutFailing(service, async (request, response) => {
    const { sessions, secure } = service.signIn;
    const found = await sessions.read(cookieIn(request.headers.cookie, SESSION_COOKIE));
    if (found.state !== 'valid') return await sendToSignIn(request, response, found.state === 'expired');
    const session = found.value;
    const about = thingOf(service, page, request);
    const record: VisitParts['record'] = (entry) => audit(service.store.auditLog, service.signIn.now(), entry);
    const fields = request.method === 'POST' ? await formOf(request, session) : new URLSearchParams();
    if (!fields) {
      const { id: account, name: by } = session.person;
      service.log.warn({ person: account, refused: 'form' }, 'refused on a staff page');
      await record({ by, account, what: 'refused', ...about });
      return await sendStaffProblem(request, response, 'formRefused');
    }
    const cookie = { 'Set-Cookie': setCookie(SESSION_COOKIE, await sessions.cookieValue(session), { secure }) };
    await handle(new StaffVisit({ request, response, session, fields, cookie, log: service.log, record, about }));
  });
}

/** As the address says; what is no council's slug or no id in it is left out. */
function thingOf({ config }: Service, page: string, request: Request): AuditedThing {
  const { authority: slug, alert } = (request.params ?? {}) as { authority?: string; alert?: string };
  const authority = slug === TOGETHER ? TOGETHER : config.authorities.find((each) => each.slug === slug)?.code;
  return { page, authority, subject: /^[0-9a-f]{1,64}$/u.test(alert ?? '') ? alert : undefined };
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

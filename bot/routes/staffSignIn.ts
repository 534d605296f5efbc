import type { Request, Response, Server } from 'restify';
import { staffSay } from '../../locales/staffWords.ts';
import { networkAddressOf } from '../pages/networkAddress.ts';
import { sendPage } from '../pages/send.ts';
import { audit } from '../audit.ts';
import type { Service } from '../service.ts';
import { cookieIn, pendingCookie, SESSION_COOKIE, setCookie } from '../signIn/cookies.ts';
import type { Person } from '../signIn/person.ts';
import { ProviderUnavailableError, SignInRefusedError, type Pending } from '../signIn/provider.ts';
import { returnTo } from '../signIn/returnTo.ts';
import { sendStaffProblem } from '../staff/problem.ts';
import { renderStaff } from '../staff/renderStaff.ts';
import type { StaffVisit } from '../staff/visit.ts';
import { withoutFailing, withStaff, type HttpHandler } from '../staff/withStaff.ts';

/** Longest that somebody may take at the provider. */
const PENDING_SECONDS = 10 * 60;
const PENDING = 'pending';

/** Signing in and out: `/staff/sign-in`, `/staff/signed-in` (where the provider sends people back to), `/staff/sign-out`. */
export function addStaffSignIn(server: Server, service: Service): void {
  const guarded = (handle: HttpHandler) => withoutFailing(service, refusing(service, handle));
  server.get(
    '/staff/sign-in',
    guarded((...http) => beginSignIn(service, ...http)),
  );
  server.get(
    '/staff/sign-in/:token',
    guarded((...http) => takeLink(service, ...http)),
  );
  server.get(
    '/staff/signed-in',
    guarded((...http) => finishSignIn(service, ...http)),
  );
  server.post(
    '/staff/sign-out',
    withStaff(service, 'sign-out', (visit) => signOut(service, visit)),
  );
  server.get(
    '/staff/signed-out',
    guarded((request, response) => sendPage(request, response, { html: renderStaff('signedOut', {}) })),
  );
}

function refusing({ log, limits, config }: Service, handle: HttpHandler): HttpHandler {
  return async (request, response) => {
    const wait = await limits.signIn.take(networkAddressOf(request, config.proxies));
    if (wait !== undefined) {
      const more = { 'Retry-After': wait };
      return await sendStaffProblem(request, response, 'tooMany', { more });
    }
    try {
      await handle(request, response);
    } catch (error) {
      const refused = error instanceof SignInRefusedError;
      if (!refused && !(error instanceof ProviderUnavailableError)) throw error;
      if (refused) log.warn({ reason: error.message }, 'sign-in refused');
      else log.error({ reason: error.message }, 'the sign-in provider does not answer: check OIDC_ISSUER');
      await sendStaffProblem(request, response, refused ? 'signInRefused' : 'providerDown');
    }
  };
}

async function beginSignIn({ signIn }: Service, request: Request, response: Response): Promise<void> {
  const { provider, sealer, secure, now } = signIn;
  if (!provider) return await sendStaffProblem(request, response, 'noProvider');
  const { url, pending } = await provider.begin(returnTo(new URLSearchParams(request.getQuery()).get('to')));
  const sealed = await sealer.seal(pending, PENDING, now() + PENDING_SECONDS * 1000);
  const cookie = setCookie(pendingCookie(pending.state), sealed, { secure, seconds: PENDING_SECONDS });
  redirect(response, url.href, cookie);
}

/** Only the browser that began can finish: it alone has the cookie that goes with the state. */
async function finishSignIn(service: Service, request: Request, response: Response): Promise<void> {
  const { provider, sealer, secure } = service.signIn;
  if (!provider) return await sendStaffProblem(request, response, 'noProvider');
  const query = request.getQuery();
  const cookie = pendingCookie(new URLSearchParams(query).get('state') ?? '');
  const pending = await sealer.unseal<Pending>(cookieIn(request.headers.cookie, cookie), PENDING);
  if (pending.state !== 'valid') throw new SignInRefusedError('not_begun_here');
  const person = await provider.finish(query, pending.value);
  await welcome(service, response, person, pending.value.to, setCookie(cookie, '', { secure, seconds: 0 }));
}

async function takeLink(service: Service, request: Request, response: Response): Promise<void> {
  const { token = '' } = request.params as { token?: string };
  const person = service.signIn.link?.use(token);
  if (!person) return await sendStaffProblem(request, response, 'noProvider');
  await welcome(service, response, person, '/staff');
}

async function welcome(
  { signIn, log, store }: Service,
  response: Response,
  person: Person,
  to: string,
  ...cookies: string[]
): Promise<void> {
  const { sessions, secure, now } = signIn;
  const { id: account, name: by } = person;
  await audit(store.auditLog, now(), { by, account, what: 'signed-in', page: 'sign-in' });
  log.info({ person: account }, 'signed in');
  const session = await sessions.cookieValue(sessions.begin(person));
  redirect(response, to, ...cookies, setCookie(SESSION_COOKIE, session, { secure }));
}

/**
 * Here, and where the provider has a page for it there too. The page goes on by itself and is no redirect: `form-action`
 * in its policy lets forms lead to no other site.
 */
async function signOut({ signIn, log }: Service, visit: StaffVisit): Promise<void> {
  const { sessions, provider, secure } = signIn;
  const { session, request, response } = visit;
  await sessions.end(session);
  await visit.record('signed-out');
  log.info({ person: session.person.id }, 'signed out');
  const elsewhere = await provider?.endUrl().catch(() => undefined);
  const html = renderStaff('signedOut', { elsewhere: elsewhere?.href, message: staffSay('staff.signedOut.elsewhere') });
  const more = {
    'Set-Cookie': setCookie(SESSION_COOKIE, '', { secure, seconds: 0 }),
    ...(elsewhere && { Refresh: `0; url=${elsewhere.href}` }),
  };
  await sendPage(request, response, { html, more });
}

function redirect(response: Response, to: string, ...cookies: string[]): void {
  response.writeHead(303, {
    Location: to,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'Set-Cookie': cookies,
  });
  response.end();
}

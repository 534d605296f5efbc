import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Request, Response } from 'restify';
import { errorInLog } from '../errorInLog.ts';
import type { Service } from '../service.ts';
import { corsHeaders, originOf, type Origin } from './origins.ts';
import { Refusal } from './refusal.ts';

export interface Answer {
  status: number;
  body: object;
}
type Work = (request: Request, origin: Origin) => Promise<Answer>;

/** A handler for pages of this service and of trusted origins: what is refused, or fails, becomes an error in JSON. */
export function answering({ config, log }: Pick<Service, 'config' | 'log'>, work: Work) {
  return async (request: Request, response: Response): Promise<void> => {
    let origin: Origin | undefined;
    try {
      origin = originOf(request.headers, config.webChat.origins);
      const { status, body } = await work(request, origin);
      sendJson(response, status, corsHeaders(origin), body);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : failure(error as Error, log);
      const { status, code, message } = refusal;
      const headers = { ...corsHeaders(origin), ...refusal.headers };
      sendJson(response, status, headers, { error: { code, message } });
    }
  };
}

/** The token of an Authorization header. Throws a Refusal where there is none. */
export function bearerOf({ authorization }: IncomingHttpHeaders): string {
  const token = /^Bearer +(\S+)$/iu.exec(authorization ?? '')?.[1];
  if (token !== undefined) return token;
  throw new Refusal(401, 'BadArgument', 'Expected a header "Authorization: Bearer" with a token');
}

/** Throws a Refusal with the time to wait, given seconds. */
export function refuseFor(seconds: number | undefined): void {
  if (seconds === undefined) return;
  throw new Refusal(429, 'TooManyRequests', `Too many at once: expected the next one in ${seconds} s`, {
    'Retry-After': String(seconds),
  });
}

function sendJson(response: Response, status: number, headers: OutgoingHttpHeaders, body: object): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

function failure(error: Error, log: Service['log']): Refusal {
  log.error({ error: errorInLog(error) }, 'Direct Line failed');
  return new Refusal(500, 'ServiceError', 'Cannot be dealt with now: send it again');
}

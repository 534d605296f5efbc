import type { Next, Request, Response, Server } from 'restify';
import restify from 'restify';
import { addChatPage } from './routes/chatPage.ts';
import { addCopies } from './routes/copies.ts';
import { addDirectLine } from './routes/directLine.ts';
import { addHealth } from './routes/health.ts';
import { addMessages } from './routes/messages.ts';
import { addMyAnswers } from './routes/myAnswers.ts';
import { addNotify } from './routes/notify.ts';
import { addPrivacyPage } from './routes/privacyPage.ts';
import { addStaff } from './routes/staff.ts';
import { addWebChat } from './routes/webChat.ts';
import type { Service } from './service.ts';

/**
 * Longer than proxies keep a connection for their next request, which is a minute mostly: a request that is on its way while
 * we close the connection is lost, and one that changes something is not sent again.
 */
const KEEP_ALIVE_MS = 75_000;

/** The HTTP server with all its routes, not yet listening. */
export function createServer(service: Service): Server {
  const server = restify.createServer({ name: 'family-views', ignoreTrailingSlash: true, maxParamLength: 300 });
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.pre(refuseBadAddress);
  if (service.config.production) server.pre(onlyOverTls);
  addHealth(server, service);
  addMessages(server, service);
  addNotify(server, service);
  addStaff(server, service);
  addPrivacyPage(server, service);
  addMyAnswers(server, service);
  addCopies(server, service);
  addDirectLine(server, service);
  addWebChat(server, service);
  addChatPage(server, service);
  return server;
}

/** Browsers that have been here once come over TLS only from then on, for a year: the first step of no visit can be read. */
function onlyOverTls(_request: Request, response: Response, next: Next): void {
  response.setHeader('Strict-Transport-Security', 'max-age=31536000');
  next();
}

/** restify puts the address together with `new URL` outside of any handler: one that is none would end the process. */
function refuseBadAddress(request: Request, response: Response, next: Next): void {
  const base = `http://${request.headers.host ?? 'localhost'}`;
  const isAddress = URL.canParse(base) && URL.canParse(request.url ?? '', base);
  if (isAddress) return next();
  response.writeHead(400, { 'content-type': 'text/plain' });
  response.end('Expected an address and a Host header that are well-formed.\n');
  next(false);
}

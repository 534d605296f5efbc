import type { Server } from 'restify';
import restify from 'restify';
import { addChatPage } from './routes/chatPage.ts';
import { addHealth } from './routes/health.ts';
import { addMessages } from './routes/messages.ts';
import type { Service } from './service.ts';

/** The HTTP server with all its routes, not yet listening. */
export function createServer(service: Service): Server {
  const server = restify.createServer({ name: 'family-views', ignoreTrailingSlash: true });
  addHealth(server, service);
  addMessages(server, service);
  addChatPage(server, service);
  return server;
}

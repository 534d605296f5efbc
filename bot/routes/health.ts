import type { Request, Response, Server } from 'restify';
import type { Service } from '../service.ts';

/** `GET /healthz`: 200 while the store answers, else 503. For load balancers; says nothing about anybody. */
export function addHealth(server: Server, { store, log }: Service): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    try {
      await store.seen.has('healthz');
      response.send(200, { status: 'ok' });
    } catch (error) {
      log.error({ error: (error as Error).message }, 'store does not answer');
      response.send(503, { status: 'the store does not answer' });
    }
  });
}

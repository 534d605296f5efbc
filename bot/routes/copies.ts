import type { Request, Response, Server } from 'restify';
import { limited } from '../limits/limited.ts';
import { sendProblem } from '../pages/problem.ts';
import type { Service } from '../service.ts';
import { safely } from './safely.ts';

/** `/copy/TOKEN`: a file with all that a response says, to read, or with `?format=json` as data. */
export function addCopies(server: Server, service: Service): void {
  const send = limited(service, 'copies', (...http) => sendCopy(service, ...http), 'page.too-many');
  server.get('/copy/:token', safely(service, send));
}

async function sendCopy({ talking: { rights } }: Service, request: Request, response: Response): Promise<void> {
  const { token } = request.params as { token: string };
  const copy = await rights.copyByToken(token);
  if (!copy) return await sendProblem(request, response, { status: 404, say: 'page.copy-gone' });
  const { text, data } = copy;
  const isData = new URLSearchParams(request.getQuery()).get('format') === 'json';
  const body = Buffer.from(isData ? `${JSON.stringify(data, undefined, 2)}\n` : text);
  response.writeHead(200, {
    'Content-Type': isData ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
    'Content-Disposition': `attachment; filename="family-views.${isData ? 'json' : 'txt'}"`,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
  response.end(body);
}

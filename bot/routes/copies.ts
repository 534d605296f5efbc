import type { Request, Response, Server } from 'restify';
import { networkAddressOf } from '../pages/networkAddress.ts';
import { sendProblem } from '../pages/problem.ts';
import { Allowance } from '../rights/allowance.ts';
import type { Service } from '../service.ts';
import { safely } from './safely.ts';

/** Copies that one network address gets within an hour: many people of one school or office may share it. */
const MOST = 100;

/** `/copy/TOKEN`: a file with all that a response says, to read, or with `?format=json` as data. */
export function addCopies(server: Server, service: Service): void {
  const allowance = new Allowance(MOST);
  server.get(
    '/copy/:token',
    safely(service, (...http) => sendCopy(service, allowance, ...http)),
  );
}

async function sendCopy(
  { talking: { rights }, config }: Service,
  allowance: Allowance,
  request: Request,
  response: Response,
): Promise<void> {
  if (!allowance.take(networkAddressOf(request, config.proxies)))
    return await sendProblem(request, response, { status: 429, say: 'page.too-many' });
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

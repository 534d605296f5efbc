import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface HttpServer {
  /** Such as `http://127.0.0.1:40123`. */
  address: string;
  received: Received[];
  /** Resolves once there is a request; with the first one. */
  first: () => Promise<Received>;
  stop: () => Promise<void>;
}

/**
 * A real HTTP server on loopback; `answer` ends each response, or leaves it hanging. Where restify is loaded `writeHead` gives
 * nothing back, so the two calls cannot be chained.
 */
export async function startHttp(answer: (response: ServerResponse, request: Received) => void): Promise<HttpServer> {
  const received: Received[] = [];
  const first = Promise.withResolvers<Received>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const whole = { method, path, headers, body: Buffer.concat(parts).toString() };
      received.push(whole);
      first.resolve(whole);
      answer(response, whole);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    first: () => first.promise,
    stop,
  };
}

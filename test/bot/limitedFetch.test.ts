import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { limitedFetch, MOST_BYTES } from '../../bot/limitedFetch.ts';

let server: Server;

/** Address of a server that answers everything so. */
async function serving(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test('a body of the most bytes is read whole, with its status and headers', async () => {
  const url = await serving((_, response) => {
    response.writeHead(201, { a: 'b' });
    response.end('x'.repeat(MOST_BYTES));
  });
  const response = await limitedFetch(url);
  expect([response.status, response.headers.get('a'), (await response.text()).length]).toEqual([201, 'b', MOST_BYTES]);
});

test('an answer without a body is let through', async () => {
  const url = await serving((_, response) => {
    response.writeHead(204);
    response.end();
  });
  expect((await limitedFetch(url)).status).toBe(204);
});

test('a small body that unpacks to a large one is not read', async () => {
  const packed = gzipSync('x'.repeat(10_000_000));
  const url = await serving((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(packed);
  });
  await expect((await limitedFetch(url)).text()).rejects.toThrow('got more');
});

test('a body without an end is left, and the connection with it', async () => {
  const closed = Promise.withResolvers<void>();
  const url = await serving((_, response) => {
    const write = () => void (response.writable && response.write('x'.repeat(65_536), write));
    response.on('close', closed.resolve);
    write();
  });
  await expect((await limitedFetch(url)).text()).rejects.toThrow('got more');
  await closed.promise;
});

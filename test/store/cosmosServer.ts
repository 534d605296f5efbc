import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';

/**
 * Runs a server with Cosmos DB's wire protocol during the tests of this file; gives its endpoint.
 * Over http: the certificate it brings for https has expired.
 */
export function cosmosServer(): () => string {
  let server: Server;
  beforeAll(async () => {
    server = createHttpServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

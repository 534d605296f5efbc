import { once } from 'node:events';
import type { Server } from 'restify';

/** Runs a server in a process of its own: tells its parent the port, and its resident memory in bytes whenever asked. */
export async function serve(create: (openIdMetadata: string) => Promise<Server>): Promise<void> {
  const server = await create(process.argv[2]!);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.on('message', () => process.send!({ rss: process.memoryUsage().rss }));
  process.once('disconnect', () => process.exit(0));
  process.send!({ port: server.address().port });
}

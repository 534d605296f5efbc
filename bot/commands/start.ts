import { once } from 'node:events';
import { Command } from 'commander';
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';

new Command('npm start')
  .description(
    'Serves the chat page and POST /api/messages until it is told to stop. Settings come from the environment.',
  )
  .addHelpText('after', '\nExample:\n  PORT=8080 npm start')
  .parse();

/** `npm start`: one service, until it is told to stop. */
async function start(): Promise<void> {
  const config = readConfig();
  const { server, store, log, signIn, background } = await compose(config);
  server.listen(config.port, config.host);
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(error as Error)),
  ]);
  const address = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${server.address().port}`;
  console.log(`Family Views is at ${address}/`);
  if (signIn.link) console.log(`Staff pages, once and for 15 minutes: ${address}${signIn.link.path}`);

  for (const each of background) each.start();

  const stop = (signal: string) => {
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(0), 10_000).unref();
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
    // Turns and tries under way finish and are stored before the store closes.
    void Promise.allSettled([closed, ...background.map((each) => each.stop())])
      .then(() => store.close())
      .finally(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

start().catch((error: NodeJS.ErrnoException) => {
  const inUse = error.code === 'EADDRINUSE';
  console.error(inUse ? `${error.message}: another program uses this port; set PORT to a free one` : error.message);
  process.exit(1);
});

import type { IncomingMessage } from 'node:http';

/** A request, read. */
export interface Asked {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

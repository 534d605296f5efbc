import type { Next, Request, RequestHandler, Response } from 'restify';
import restify from 'restify';

/** Handlers that leave a JSON body of at most `maxBytes` in `request.body`, or answer 415, 413 or 400. */
export function jsonBody(maxBytes: number): RequestHandler[] {
  return [onlyPlainJson, restify.plugins.bodyReader({ maxBodySize: maxBytes }), parseJson];
}

/** Compressed bodies are refused too: restify inflates them without a limit, and a broken one would end the process. */
function onlyPlainJson(request: Request, response: Response, next: Next): void {
  const isPlain = [undefined, 'identity'].includes(request.headers['content-encoding']);
  if (isPlain && request.contentType() === 'application/json') return next();
  response.send(415, { error: 'Expected content type application/json, not compressed' });
  next(false);
}

function parseJson(request: Request, response: Response, next: Next): void {
  try {
    request.body = JSON.parse(String(request.body)) as unknown;
    next();
  } catch {
    // The parser's own message quotes the body.
    response.send(400, { error: 'Expected a body in JSON' });
    next(false);
  }
}

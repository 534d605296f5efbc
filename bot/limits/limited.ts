import type { Request, Response } from 'restify';
import { networkAddressOf } from '../pages/networkAddress.ts';
import { sendProblem } from '../pages/problem.ts';
import type { PageForm } from '../pages/form.ts';
import type { Handler } from '../routes/safely.ts';
import type { Service } from '../service.ts';
import type { Limits } from './limits.ts';

/** Lets a request to a page through unless too many came from its network address. `say`: what whoever sent them is told. */
export function limited(
  { limits, config }: Pick<Service, 'limits' | 'config'>,
  name: keyof Limits,
  handle: Handler,
  say = 'page.busy',
): Handler {
  return async (request, response) => {
    const wait = await limits[name].take(networkAddressOf(request, config.proxies));
    await (wait === undefined ? handle(request, response) : sendTooMany(request, response, { wait, say }));
  };
}

/** 429 with `Retry-After` in seconds, and a page that says so; what was sent stands in it, to be sent once more. */
export async function sendTooMany(
  request: Request,
  response: Response,
  { wait, say = 'page.busy', again }: { wait: number; say?: string; again?: PageForm },
): Promise<void> {
  response.setHeader('Retry-After', wait);
  request.resume();
  await sendProblem(request, response, { status: 429, say, again });
}

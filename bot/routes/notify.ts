import { createHash, timingSafeEqual } from 'node:crypto';
import type { Next, Request, RequestHandler, Response, Server } from 'restify';
import { z } from 'zod';
import { errorInLog } from '../errorInLog.ts';
import { waitOf } from '../limits/waitOf.ts';
import { jsonBody } from '../middleware/jsonBody.ts';
import type { Service } from '../service.ts';
import { answered } from './notifyAnswer.ts';

/** The longest text that phones put together from parts is some 40,000 characters. */
const MAX_BYTES = 256 * 1024;

const received = z.object({
  id: z.string().min(1).max(100),
  source_number: z.string().min(1).max(50),
  destination_number: z.string().max(50),
  message: z.string(),
  date_received: z.string().refine((at) => !Number.isNaN(Date.parse(at)), 'expected a date'),
});

const delivered = z.object({ reference: z.string().nullish(), status: z.string().min(1).max(50) });

/** Where GOV.UK Notify calls: with each text that comes in, and when it knows what became of one that went out. */
export function addNotify(server: Server, service: Pick<Service, 'log' | 'limits' | 'texting'>): void {
  const { texting, log, limits } = service;
  if (!texting) return;
  const before = [onlyNotify(texting.callbackToken), ...jsonBody(MAX_BYTES)];
  const call =
    <T>(shape: z.ZodType<T>, take: (body: T) => Promise<number | undefined>) =>
    async (request: Request, response: Response): Promise<void> => {
      const parsed = shape.safeParse(request.body);
      if (!parsed.success) return void response.send(400, { error: problemOf(parsed.error) });
      try {
        const wait = await answered(take(parsed.data));
        if (wait === undefined) response.send(200, {});
        else response.send(429, { error: 'Expected fewer texts of this number' }, { 'Retry-After': String(wait) });
      } catch (error) {
        log.error({ error: errorInLog(error as Error) }, 'callback of Notify not dealt with');
        response.send(503, { error: 'Cannot be dealt with now: send it again' });
      }
    };

  const takeText = async ({
    id,
    source_number,
    destination_number,
    message,
    date_received,
  }: z.infer<typeof received>) => {
    const wait = await waitOf({ text: message }, [[limits.messages, `sms/${source_number}`]]);
    if (wait !== undefined) return wait;
    const text = { id, from: source_number, to: destination_number, words: message, at: date_received };
    await texting.intake.take(text);
    return undefined;
  };
  const takeStatus = async ({ reference, status }: z.infer<typeof delivered>) => {
    if (typeof reference === 'string') await texting.statuses.take(reference, status);
    return undefined;
  };

  server.post('/api/notify/received', ...before, call(received, takeText));
  server.post('/api/notify/delivery', ...before, call(delivered, takeStatus));
}

/** 401 without a token, 403 with another than ours; how long it takes tells nothing of ours. */
function onlyNotify(token: string): RequestHandler {
  const ours = digest(`Bearer ${token}`);
  return (request: Request, response: Response, next: Next) => {
    const given = request.header('authorization', '');
    if (timingSafeEqual(digest(given), ours)) return next();
    const isThere = given.startsWith('Bearer ');
    response.send(isThere ? 403 : 401, { error: 'Expected the bearer token of NOTIFY_CALLBACK_TOKEN' });
    next(false);
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Fields and what was expected, never what they hold. */
function problemOf({ issues }: z.ZodError): string {
  const problems = issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`);
  return `Expected a callback of GOV.UK Notify; ${problems.join('; ')}`;
}

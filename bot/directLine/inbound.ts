import { z } from 'zod';
import { Refusal } from './refusal.ts';

/** Longest text, in UTF-16 units: what the survey reads as one answer, and room to say that it is too long. */
const MOST_TEXT = 60_000;

const word = z.string().max(200);
const text = z.string().max(MOST_TEXT);
const value = z.looseObject({
  question: word.nullish(),
  options: z.union([z.array(word).max(50), word]).nullish(),
  command: word.nullish(),
  takesBack: word.nullish(),
  text: text.nullish(),
});
const channelData = z.looseObject({
  clientActivityID: word.nullish(),
  postBack: z.boolean().nullish(),
  messageBack: z.looseObject({ displayText: z.string().max(1000).nullish() }).nullish(),
});

/** What a client may say. All else it sends passes unread: who it is and where it comes from stands in its token. */
const inbound = z.looseObject({
  type: z.string().min(1).max(50),
  id: word.nullish(),
  text: text.nullish(),
  locale: z.string().max(35).nullish(),
  value: value.nullish(),
  channelData: channelData.nullish(),
  attachments: z
    .array(z.looseObject({ contentType: word.nullish() }))
    .max(50)
    .nullish(),
});
export type Inbound = z.infer<typeof inbound>;

const beginning = z.looseObject({ locale: z.string().max(35).nullish() });

/** A posted activity. Throws a Refusal that names fields and types, never what they hold. */
export function readInbound(body: unknown): Inbound {
  return read(inbound, body, 'an activity of Direct Line');
}

/** What starts a conversation: its language, if any. */
export function readBeginning(body: unknown): z.infer<typeof beginning> {
  return read(beginning, body ?? {}, 'the start of a conversation');
}

/** Number of the last activity that the client has, by its address; 0 where it has none. */
export function readWatermark({ url = '' }: { url?: string }): number {
  const given = URL.parse(url, 'http://localhost')?.searchParams.get('watermark') ?? '';
  if (['', '-'].includes(given)) return 0;
  if (/^\d{1,15}$/u.test(given)) return Number(given);
  throw new Refusal(400, 'BadArgument', 'watermark: expected the one that the service gave last');
}

/** An id that the client gave its message, so that it can be told when it is sent again. */
export function clientIdOf({ id, channelData }: Inbound): string | undefined {
  return channelData?.clientActivityID || id || undefined;
}

function read<T>(shape: z.ZodType<T>, body: unknown, expected: string): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`);
  throw new Refusal(400, 'BadArgument', `Expected ${expected}; ${issues.join('; ')}`);
}

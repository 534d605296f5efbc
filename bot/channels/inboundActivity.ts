import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z.string().min(1);
const person = z.looseObject({ id });
const optionalText = z.string().nullish();
const entity = z
  .looseObject({ type: optionalText, text: optionalText, mentioned: person.nullish() })
  .refine(({ type, mentioned }) => type !== 'mention' || mentioned, 'expected a mention to say whom');

/** The fields that a turn looks at. Azure sends more, which pass unread. */
const inbound = z.looseObject({
  type: id,
  channelId: id,
  serviceUrl: optionalText,
  conversation: person,
  from: person,
  recipient: person,
  id: optionalText,
  text: optionalText,
  locale: optionalText,
  name: optionalText,
  deliveryMode: optionalText,
  attachments: z.array(z.looseObject({ contentType: optionalText })).nullish(),
  entities: z.array(entity).nullish(),
  membersAdded: z.array(person).nullish(),
});

/** What a body is not: for the answer to the sender. Names fields and types, never what they hold. */
export class NotAnActivityError extends Error {
  override name = 'NotAnActivityError';
}

/** Throws NotAnActivityError unless `body` has the shape of an activity of the Bot Framework. */
export function readActivity(body: unknown): Activity {
  const parsed = inbound.safeParse(body);
  if (parsed.success) return body as Activity;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`);
  throw new NotAnActivityError(`Expected an activity of the Bot Framework; ${issues.join('; ')}`);
}

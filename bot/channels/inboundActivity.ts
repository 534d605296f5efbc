import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z.string().min(1);
const optionalText = z.string().nullish();
// Replies repeat these, and cannot be sent if they are of another type.
const account = { name: optionalText, role: optionalText, aadObjectId: optionalText };
const person = z.looseObject({ id, ...account });
const conversation = z.looseObject({
  // Stands in a header of each reply.
  id: id.regex(/^[\x20-\x7e]+$/u, 'expected printable ASCII'),
  ...account,
  isGroup: z.boolean().nullish(),
  conversationType: optionalText,
  tenantId: optionalText,
  properties: z.looseObject({}).nullish(),
});
const entity = z
  .looseObject({ type: optionalText, text: optionalText, mentioned: person.nullish() })
  .refine(({ type, mentioned }) => type !== 'mention' || mentioned, 'expected a mention to say whom');

/** The fields that a turn looks at. Azure sends more, which pass unread. */
const inbound = z.looseObject({
  type: id,
  channelId: id,
  serviceUrl: optionalText,
  conversation,
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

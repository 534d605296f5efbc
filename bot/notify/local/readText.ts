import { z } from 'zod';
import { Refusal } from './refusal.ts';

/** Longest text that Notify takes, in UTF-16 units: six segments of GSM-7. */
export const LONGEST = 918;

const body = z.strictObject({
  phone_number: z.string(),
  template_id: z.uuid(),
  personalisation: z.record(z.string(), z.unknown()).default({}),
  reference: z.string().max(1000).optional(),
  sms_sender_id: z.uuid().optional(),
});

/** One text as it is asked for, in words. */
export interface AskedText {
  /** In international form. */
  number: string;
  words: string;
  template: string;
  reference?: string;
  personalisation: Record<string, unknown>;
}

/** Reads `POST /v2/notifications/sms`; `templates`: id -> words with ((fields)). Throws a Refusal as Notify words it. */
export function readText(json: string, templates: ReadonlyMap<string, string>): AskedText {
  const parsed = body.safeParse(parse(json));
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues as [z.core.$ZodIssue];
    throw new Refusal(400, 'ValidationError', `${path.join('.')} ${message}`.trim());
  }
  const { phone_number, template_id, personalisation, reference } = parsed.data;
  const number = readNumber(phone_number);
  const template = templates.get(template_id);
  if (template === undefined) throw new Refusal(400, 'BadRequestError', 'Template not found');
  const words = filled(template, personalisation);
  if (words === '') throw new Refusal(400, 'BadRequestError', 'Your message is empty.');
  if (words.length <= LONGEST) return { number, words, template: template_id, reference, personalisation };
  const tooLong = `Your message is too long. Text messages cannot be longer than ${LONGEST} characters. Your message is ${words.length} characters long.`;
  throw new Refusal(400, 'BadRequestError', tooLong);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Refusal(400, 'BadRequestError', 'Invalid JSON supplied in POST data');
  }
}

/** A UK mobile number in any of its forms, as `+447…`. */
function readNumber(given: string): string {
  const wrong = (why: string) => new Refusal(400, 'ValidationError', `phone_number ${why}`);
  const digits = given.replace(/[\s()+-]/gu, '');
  if (!/^\d+$/u.test(digits)) throw wrong('Must not contain letters or symbols');
  const national = digits.replace(/^(?:0044|44|0)/u, '');
  if (digits.startsWith('0') || digits.startsWith('44') || digits.startsWith('7')) {
    if (!national.startsWith('7')) throw wrong('Not a UK mobile number');
    if (national.length < 10) throw wrong('Not enough digits');
    if (national.length > 10) throw wrong('Too many digits');
    return `+44${national}`;
  }
  throw new Refusal(400, 'BadRequestError', 'Cannot send to international mobile numbers');
}

function filled(template: string, personalisation: Record<string, unknown>): string {
  const missing: string[] = [];
  const words = template.replaceAll(/\(\((.+?)\)\)/gu, (_, field: string) => {
    const value = personalisation[field];
    if (value === undefined || value === null) missing.push(field);
    return String(value);
  });
  if (missing.length > 0) throw new Refusal(400, 'BadRequestError', `Missing personalisation: ${missing.join(', ')}`);
  return words.trim();
}

import { z } from 'zod';

/** How alerts reach the contacts that an authority names. */
export interface AlertSettings {
  /** Of the mail server, with the account in it where it needs one: `smtps://user:password@mail.example:465`. */
  smtpUrl?: string;
  /** Whom mails come from. */
  mailFrom: string;
  /** GOV.UK Notify, for texts to contacts that have a mobile number. */
  notify?: { apiKey: string; template: string; url?: string };
  /** Slug or ONS code of the authority told of alerts from people who have not said where they get help. */
  fallback?: string;
}

export const alertEnvironment = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/u, error: 'expected smtp://… or smtps://…' })
    .refine((url) => !url.includes('?'), 'expected nothing after a question mark')
    .optional(),
  MAIL_FROM: z.email().optional(),
  NOTIFY_API_KEY: z.string().optional(),
  NOTIFY_ALERT_TEMPLATE: z.uuid().optional(),
  NOTIFY_URL: z.url({ protocol: /^https?$/u }).optional(),
  ALERT_FALLBACK: z.string().optional(),
};
type Environment = z.infer<z.ZodObject<typeof alertEnvironment>>;

/** Throws an Error naming what is missing when only half is set. */
export function alertSettings(settings: Environment): AlertSettings {
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom, ALERT_FALLBACK: fallback } = settings;
  if (smtpUrl !== undefined && mailFrom === undefined)
    throw new Error('Missing setting MAIL_FROM, needed with SMTP_URL: the address alerts come from');
  return {
    smtpUrl,
    mailFrom: mailFrom ?? 'family-views@localhost.localdomain',
    notify: notifySettings(settings),
    fallback,
  };
}

function notifySettings(settings: Environment): AlertSettings['notify'] {
  const { NOTIFY_API_KEY: apiKey, NOTIFY_ALERT_TEMPLATE: template, NOTIFY_URL: url } = settings;
  // The key may be there for families' texts alone.
  if (template === undefined) return undefined;
  if (apiKey !== undefined) return { apiKey, template, url };
  throw new Error('Missing setting NOTIFY_API_KEY, needed with NOTIFY_ALERT_TEMPLATE: texts to contacts need both');
}

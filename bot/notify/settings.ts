import { z } from 'zod';
import type { NotifyAccount } from './notifyApi.ts';

/** Whom families' texts go through: GOV.UK Notify, one on this machine for trying things out, or nobody. */
export type TextSettings =
  { kind: 'notify'; account: NotifyAccount; callbackToken: string } | { kind: 'local' } | { kind: 'off' };

/** What GOV.UK Notify asks for a segment since April 2026, in pence without VAT. */
export const NOTIFY_PENCE = 2.4;

export const textEnvironment = {
  NOTIFY_TEXT_TEMPLATE: z.uuid().optional(),
  NOTIFY_CALLBACK_TOKEN: z.string().min(10, 'expected 10 characters or more').optional(),
  TEXT_PENCE: z.coerce.number().min(0).max(100).default(NOTIFY_PENCE),
};
type Environment = z.infer<z.ZodObject<typeof textEnvironment>> & {
  NODE_ENV: string;
  NOTIFY_API_KEY?: string;
  NOTIFY_ALERT_TEMPLATE?: string;
  NOTIFY_URL?: string;
};

/** Throws an Error naming what is missing when only half is set. */
export function textSettings(settings: Environment): TextSettings {
  const { NOTIFY_API_KEY: apiKey, NOTIFY_TEXT_TEMPLATE: template, NOTIFY_CALLBACK_TOKEN: callbackToken } = settings;
  const isForNothing = apiKey !== undefined && template === undefined && settings.NOTIFY_ALERT_TEMPLATE === undefined;
  if (isForNothing)
    throw new Error('Missing setting NOTIFY_ALERT_TEMPLATE or NOTIFY_TEXT_TEMPLATE, needed with NOTIFY_API_KEY');
  if (template === undefined && callbackToken === undefined)
    return { kind: apiKey === undefined && settings.NODE_ENV !== 'production' ? 'local' : 'off' };
  if (apiKey !== undefined && template !== undefined && callbackToken !== undefined) {
    const url = settings.NOTIFY_URL?.replace(/\/+$/u, '');
    return { kind: 'notify', account: { apiKey, template, url }, callbackToken };
  }
  const needed = ['NOTIFY_API_KEY', 'NOTIFY_TEXT_TEMPLATE', 'NOTIFY_CALLBACK_TOKEN'] as const;
  const missing = needed.filter((name) => settings[name] === undefined);
  throw new Error(
    `Missing settings: ${missing.join(', ')}; families' texts need ${needed.join(', ')}, or none but the first`,
  );
}

import type { Config } from '../../config.ts';
import type { Way } from './way.ts';

/** The ways the settings give. Each package is loaded only when its way is used. */
export async function openWays({ alerts, publicUrl }: Pick<Config, 'alerts' | 'publicUrl'>): Promise<Way[]> {
  const { smtpUrl, mailFrom: from, notify } = alerts;
  const [email, webhook, sms] = await Promise.all([
    smtpUrl === undefined ? [] : import('./email.ts').then(({ byEmail }) => byEmail({ smtpUrl, from, publicUrl })),
    import('./webhook.ts').then(({ byWebhook }) => byWebhook()),
    notify === undefined ? [] : import('./sms.ts').then(({ bySms }) => bySms(notify)),
  ]);
  return [email, webhook, sms].flat();
}

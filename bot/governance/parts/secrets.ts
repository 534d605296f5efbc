import { isSecret, settingNames } from '../../config.ts';
import { table } from '../markdown.ts';

/** What each secret opens, by the name of its setting. */
const meanings: Record<string, string> = {
  SECRET_KEY: "turns people's ids and references into codes",
  SECRET_KEY_OLD: 'the one before, so that people are still known',
  ALERT_KEY: 'seals the words of alerts',
  ALERT_KEY_OLD: 'the one before, which opens older alerts',
  BENCHMARK_KEY: 'signs the figures that other installations take in',
  COSMOS_KEY: 'Azure Cosmos DB; none with a managed identity',
  MICROSOFT_APP_PASSWORD: 'the Azure Bot',
  SMTP_URL: 'the mail server: may hold its password',
  WEB_CHAT_SECRET: "tokens for Web Chat, for an authority's own server",
  DIRECT_LINE_SECRET: "every talk through Azure's Direct Line",
  NOTIFY_API_KEY: 'GOV.UK Notify',
  NOTIFY_CALLBACK_TOKEN: 'the two addresses that GOV.UK Notify calls',
  OIDC_CLIENT_SECRET: 'signing in of staff',
  SECOND_CODER_KEY: 'Azure OpenAI; none with a managed identity',
};

/** Throws an Error that names a secret nobody has described. */
export function secretsPart(): string {
  const rows = settingNames.filter(isSecret).map((name) => {
    const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
    if (!meaning) throw new Error(`expected bot/governance/parts/secrets.ts to say what ${name} opens`);
    return [`\`${name}\``, meaning];
  });
  return table(['setting', 'what it opens'], [...rows, ['`webhook.secret` in the file of councils', 'signs webhooks']]);
}

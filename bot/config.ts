import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { smallNumbers, type SmallNumbers } from '../reports/suppression/rules.ts';
import type { Authority } from '../survey/authority.ts';
import { refuseUnsafe } from './alerts/refuseUnsafe.ts';
import { alertEnvironment, alertSettings, type AlertSettings } from './alerts/settings.ts';
import { authorityNamed, readAuthorities } from './authorities.ts';
import { keyEnvironment, readKeys, type Keys } from './keys.ts';
import { textEnvironment, textSettings, type TextSettings } from './notify/settings.ts';
import { secondCoderEnvironment, secondCoderSettings, type SecondCoderSettings } from './secondCoder/settings.ts';
import { webChatEnvironment, webChatSettings, type WebChatSettings } from './directLine/settings.ts';
import { signInEnvironment, signInSettings, type SignInSettings } from './signIn/settings.ts';

/** All settings, read once. Nobody else reads the environment. */
export interface Config {
  production: boolean;
  port: number;
  host: string;
  dataDir: string;
  authorities: Authority[];
  store: { kind: 'sqlite' } | { kind: 'cosmos'; endpoint: string; key?: string; database: string };
  /** Azure Bot Service; undefined switches `POST /api/messages` off (never authentication). */
  bot?: {
    appId: string;
    appPassword: string;
    tenantId: string;
    /** Hosts replies may go to: the bot's own token travels with them. */
    serviceHosts: string[];
    /** The authority people of these channels are asked for; asked in the talk where not set. */
    authority?: string;
  };
  /** Azure OpenAI, asked about answers the coder is unsure of; undefined, and so off, unless switched on. */
  secondCoder?: SecondCoderSettings;
  /** Share of responses, 0 to 1, to which no codes are read back, so that agreement is not flattered. */
  askedOpenly: number;
  /** How small numbers are hidden in all figures. */
  smallNumbers: SmallNumbers;
  keys: Keys;
  /** What figures for other installations are signed with: bot/benchmark/signingKey.ts. */
  benchmarkKey?: Buffer;
  /** How many proxies of one's own stand before the service: each adds an address to X-Forwarded-For. */
  proxies: number;
  /** How many times the usual number of requests is taken: where more people than usual stand behind one network address. */
  rateLimits: number;
  /** Where the service is reached from outside, without a slash at the end: for links in mails and messages. */
  publicUrl: string;
  alerts: AlertSettings;
  /** Families' texts. */
  texts: TextSettings;
  /** What a segment of a text costs, in pence. */
  textPence: number;
  /** The authority people are asked for where channels have no links; asked in the talk where not set. */
  onlyAuthority?: string;
  /** Where staff sign in; undefined: by a one-time link that the start prints, never in production. */
  signIn?: SignInSettings;
  webChat: WebChatSettings;
  logLevel: string;
}

const defaultAuthorities = fileURLToPath(new URL('../deploy/authorities.json', import.meta.url));
const azureHosts = '*.botframework.com,smba.trafficmanager.net,*.botframework.azure.us';

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  AUTHORITIES: z.string().min(1).default(defaultAuthorities),
  STORE: z.enum(['sqlite', 'cosmos']).default('sqlite'),
  COSMOS_ENDPOINT: z.url().optional(),
  COSMOS_KEY: z.string().optional(),
  COSMOS_DATABASE: z.string().min(1).default('family-views'),
  MICROSOFT_APP_ID: z.string().optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  BOT_SERVICE_HOSTS: z.string().default(azureHosts),
  BOT_AUTHORITY: z.string().optional(),
  ASKED_OPENLY: z.coerce.number().min(0).max(1).default(0.1),
  SMALL_NUMBERS: z.enum(['study', 'nhs']).default('study'),
  RATE_LIMITS: z.coerce.number().min(0.01).max(1_000).default(1),
  PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  PUBLIC_URL: z.url({ protocol: /^https?$/u }).optional(),
  ...keyEnvironment,
  ...alertEnvironment,
  ...textEnvironment,
  ...signInEnvironment,
  ...webChatEnvironment,
  ...secondCoderEnvironment,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
type Environment = z.infer<typeof environment>;

export const settingNames: readonly string[] = Object.keys(environment.shape);

/** Whether a setting is a secret, or an address that may hold one. */
export function isSecret(name: string): boolean {
  return /KEY|PASSWORD|SECRET|SMTP|TOKEN/u.test(name);
}

/** Throws an Error naming each setting that is missing or wrong, what was expected and what came. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const settings = parse(env);
  const production = settings.NODE_ENV === 'production';
  if (production) requireForProduction(settings);
  const authorities = readAuthorities(settings.AUTHORITIES);
  if (production) refuseExamples(authorities);
  if (production) refuseUnsafe(authorities, settings.ALERT_FALLBACK ?? settings.BOT_AUTHORITY);
  for (const name of ['BOT_AUTHORITY', 'ALERT_FALLBACK'] as const)
    if (settings[name] !== undefined) authorityNamed(settings[name], authorities, name);
  return {
    production,
    port: settings.PORT,
    host: settings.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    dataDir: settings.DATA_DIR,
    authorities,
    store: storeSettings(settings),
    bot: botSettings(settings),
    secondCoder: secondCoderSettings(settings),
    askedOpenly: settings.ASKED_OPENLY,
    smallNumbers: smallNumbers[settings.SMALL_NUMBERS],
    keys: readKeys(settings, settings.DATA_DIR),
    benchmarkKey: settings.BENCHMARK_KEY === undefined ? undefined : Buffer.from(settings.BENCHMARK_KEY, 'base64'),
    publicUrl: (settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`).replace(/\/+$/u, ''),
    proxies: settings.PROXIES,
    rateLimits: settings.RATE_LIMITS,
    alerts: alertSettings(settings),
    texts: textSettings(settings),
    textPence: settings.TEXT_PENCE,
    onlyAuthority: settings.BOT_AUTHORITY,
    signIn: signInSettings(settings),
    webChat: webChatSettings(settings),
    logLevel: settings.LOG_LEVEL,
  };
}

function parse(env: NodeJS.ProcessEnv): Environment {
  // An empty variable means "not set", as in most hosting portals.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `  ${name}: ${message}, got "${isSecret(name) ? '(hidden)' : (given[name] ?? '')}"`;
  });
  throw new Error(`Settings that cannot be used:\n${issues.join('\n')}`);
}

/** botbuilder switches authentication off when the app id is empty, so production does not start without one. */
function requireForProduction(settings: Environment): void {
  const needed = [
    ...(['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'] as const),
    ...(['SECRET_KEY', 'ALERT_KEY', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'] as const),
    ...(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const),
  ];
  const missing = needed.filter((name) => settings[name] === undefined);
  if (missing.length > 0)
    throw new Error(`Missing settings, needed when NODE_ENV is production: ${missing.join(', ')}`);
}

/** Families in danger must never be given a number or an address that was made up for demonstration. */
function refuseExamples(authorities: Authority[]): void {
  const examples = authorities.filter(({ contacts }) => contacts.example).map(({ slug }) => slug);
  if (examples.length === 0) return;
  throw new Error(
    `AUTHORITIES: expected real telephone numbers when NODE_ENV is production, got examples for ${examples.join(', ')}`,
  );
}

function storeSettings(settings: Environment): Config['store'] {
  if (settings.STORE === 'sqlite') return { kind: 'sqlite' };
  if (settings.COSMOS_ENDPOINT === undefined)
    throw new Error('Missing setting COSMOS_ENDPOINT, needed when STORE is cosmos');
  return {
    kind: 'cosmos',
    endpoint: settings.COSMOS_ENDPOINT,
    key: settings.COSMOS_KEY,
    database: settings.COSMOS_DATABASE,
  };
}

function botSettings(settings: Environment): Config['bot'] {
  if (settings.MICROSOFT_APP_ID === undefined) return undefined;
  const missing = (['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'] as const).filter((name) => !settings[name]);
  if (missing.length > 0) throw new Error(`Missing settings, needed with MICROSOFT_APP_ID: ${missing.join(', ')}`);
  return {
    appId: settings.MICROSOFT_APP_ID,
    appPassword: settings.MICROSOFT_APP_PASSWORD ?? '',
    tenantId: settings.MICROSOFT_APP_TENANT_ID ?? '',
    serviceHosts: settings.BOT_SERVICE_HOSTS.split(',').map((host) => host.trim().toLowerCase()),
    authority: settings.BOT_AUTHORITY,
  };
}

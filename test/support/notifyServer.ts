import { LocalNotify, type LocalNotifySettings } from '../../bot/notify/local/localNotify.ts';

/** What is asked of GOV.UK Notify for one text. */
export interface Text {
  phone_number: string;
  template_id: string;
  personalisation: Record<string, string>;
  reference: string;
}

export interface NotifyServer {
  /** For texts to contacts. */
  settings: { apiKey: string; template: string; url: string };
  /** The template of families' texts. */
  textTemplate: string;
  service: string;
  secret: string;
  /** The one that callbacks bring. */
  callbackToken: string;
  tokens: string[];
  /** Bodies of texts taken. */
  texts: Text[];
  /** Bodies as they came, taken or not. */
  bodies: string[];
  notify: LocalNotify;
  stop: () => Promise<void>;
}

const service = '26785a09-ab16-4eb0-8407-a37497a57506';
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const template = 'f33517ff-2a88-4f6e-b855-c550268ce08a';
const textTemplate = '7ec1d3bd-4b33-4b0c-8d0e-6f4a1a5b3c11';
const callbackToken = 'token-of-the-callbacks';

interface Options extends Pick<LocalNotifySettings, 'trouble' | 'limits' | 'now' | 'port'> {
  /** What it answers to all. */
  status?: number;
  /** Of the service, for callbacks; nobody is called while undefined. */
  serviceAddress?: () => string | undefined;
  callAgainAfter?: number;
}

/** The local Notify on loopback, which notes down what it is asked. */
export async function startNotify({
  status = 201,
  serviceAddress,
  trouble,
  ...options
}: Partial<Options> = {}): Promise<NotifyServer> {
  const texts: Text[] = [];
  const tokens: string[] = [];
  const bodies: string[] = [];
  const notify = new LocalNotify({
    port: 0,
    service,
    secret,
    templates: new Map([
      [template, 'Family Views has an alert, ((urgent)). Read it: ((link))'],
      [textTemplate, '((message))'],
    ]),
    callbacks: { address: () => addressOf(serviceAddress?.()), token: callbackToken },
    ...options,
    trouble: (asked) => {
      if (asked.url.pathname.startsWith('/v2/')) {
        tokens.push(asked.headers.authorization?.replace('Bearer ', '') ?? '');
        bodies.push(asked.body);
      }
      return status === 201 ? trouble?.(asked) : { status };
    },
    onTaken: (body) => texts.push(JSON.parse(body) as Text),
  });
  await notify.start();
  const settings = { apiKey: notify.apiKey, template, url: notify.address };
  return {
    settings,
    textTemplate,
    service,
    secret,
    callbackToken,
    tokens,
    texts,
    bodies,
    notify,
    stop: () => notify.stop(),
  };
}

function addressOf(service: string | undefined): string | undefined {
  return service && `${service}/api/notify`;
}

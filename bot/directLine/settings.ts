import { z } from 'zod';

/** Azure's own Direct Line, instead of the one of this service. */
export interface DirectLineSettings {
  secret: string;
  /** Without a slash at the end, such as `https://europe.directline.botframework.com/v3/directline`. */
  url: string;
}

/** Web Chat on pages of this service and of others. */
export interface WebChatSettings {
  /** Origins whose pages may have Web Chat, such as `https://www.essex.example`. */
  origins: string[];
  /** With which an authority's own server gets tokens; undefined: none does. */
  secret?: string;
  directLine?: DirectLineSettings;
}

const azure = 'https://directline.botframework.com/v3/directline';
const isLoopback = (url: URL) => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);

export const webChatEnvironment = {
  WEB_CHAT_ORIGINS: z.string().default('').transform(listed).refine(areOrigins, {
    error: 'expected origins with commas between them, such as https://www.essex.example, without a path',
  }),
  WEB_CHAT_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{32,}$/u, 'expected 32 characters or more, without spaces')
    .optional(),
  DIRECT_LINE_SECRET: z.string().min(1).optional(),
  DIRECT_LINE_URL: z
    .url()
    .default(azure)
    .refine((text) => text.startsWith('https://') || isLoopback(new URL(text)), 'expected an address over https'),
};
type Environment = z.infer<z.ZodObject<typeof webChatEnvironment>>;

export function webChatSettings(settings: Environment): WebChatSettings {
  const { DIRECT_LINE_SECRET: secret, DIRECT_LINE_URL: url } = settings;
  return {
    origins: settings.WEB_CHAT_ORIGINS,
    secret: settings.WEB_CHAT_SECRET,
    directLine: secret === undefined ? undefined : { secret, url: url.replace(/\/+$/u, '') },
  };
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** As browsers write them: lower case, no slash at the end. */
function areOrigins(origins: string[]): boolean {
  return origins.every((each) => URL.canParse(each) && new URL(each).origin === each && each !== 'null');
}

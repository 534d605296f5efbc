import { ulid } from 'ulid';
import { isCommand, type Command } from '../../dialogs/command.ts';
import { locales, type Locale } from '../../locales/words.ts';

/** What the chat page's form sends. */
export interface PageForm {
  /** ULID drawn into the form, so that the same form sent twice counts once. */
  message: string;
  /** The language the form was shown in. */
  lang?: Locale;
  question?: string;
  options: string[];
  text: string;
  command?: Command;
  /** The question whose answer the command takes back. */
  takesBack?: string;
  /** The language to change to. */
  language?: Locale;
  /** Who they are, where the browser keeps no cookie. */
  visitor?: string;
}

/** Reads a posted form. Never fails: what is not known is left out. */
export function readForm(fields: URLSearchParams): PageForm {
  const command = fields.get('command') ?? undefined;
  const message = fields.get('message') ?? '';
  const visitor = fields.get('visitor') ?? '';
  return {
    message: /^[0-9A-HJKMNP-TV-Z]{26}$/u.test(message) ? message : ulid(),
    lang: localeIn(fields.get('lang')),
    question: fields.get('question') ?? undefined,
    options: fields.getAll('options'),
    // Browsers send line ends as CRLF, the script sends LF; the same words must be the same message.
    text: (fields.get('text') ?? '').replace(/\r\n?/gu, '\n'),
    command: isCommand(command) ? command : undefined,
    takesBack: fields.get('takesBack') ?? undefined,
    language: localeIn(fields.get('language')),
    visitor: /^[\w-]{22}$/u.test(visitor) ? visitor : undefined,
  };
}

/** The first of the tags that is one of our languages, if any. */
export function localeIn(...tags: (string | null | undefined)[]): Locale | undefined {
  const languages = tags.map((tag) => tag?.trim().toLowerCase().split('-')[0]);
  return languages.flatMap((language) => locales.filter((locale) => locale === language))[0];
}

import type { Command } from '../../dialogs/command.ts';
import { locales, wordsFor, type Locale, type Words } from '../../locales/words.ts';

/** Of Microsoft's schemas of manifests: one that every Teams client of today knows. */
const VERSION = '1.19';
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${VERSION}`;

/** What Teams offers to write, beside the box. */
const offered: readonly Command[] = ['help', 'back', 'skip', 'stop', 'see', 'forget', 'unsafe'];

const [first, ...others] = locales;

export interface TeamsApp {
  /** Of the bot in Azure, a GUID; also names the app in Teams. */
  appId: string;
  /** Where the service is reached, such as `views.council.example`. */
  domain: string;
  authority: { slug: string; name: string };
  /** Of the package, such as `1.0.0`: Teams takes a package again only with a higher one. */
  version: string;
}

/** A file of the package, with the address of the schema it is checked against. */
type WithSchema = { $schema: string } & Record<string, unknown>;

/** The manifest of the app in English, as Teams wants it: `manifest.json` of the package. */
export function manifestOf({ appId, domain, authority, version }: TeamsApp): WithSchema {
  const words = wordsFor(first, 'child');
  const address = `https://${domain}/${authority.slug}`;
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: VERSION,
    version,
    id: appId,
    developer: {
      name: authority.name.slice(0, 32),
      websiteUrl: address,
      privacyUrl: `${address}/privacy`,
      termsOfUseUrl: `${address}/privacy`,
    },
    name: { short: words.say('page.title'), full: words.say('teams.name') },
    description: { short: words.say('teams.short'), full: words.say('teams.about') },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1D4F91',
    localizationInfo: {
      defaultLanguageTag: first,
      additionalLanguages: others.map((locale) => ({ languageTag: locale, file: languageFile(locale) })),
    },
    bots: [
      {
        botId: appId,
        scopes: ['personal'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [{ scopes: ['personal'], commands: commandsOf(words) }],
      },
    ],
    defaultInstallScope: 'personal',
    validDomains: [domain],
  };
}

/** What the manifest says in the other languages: name of the file -> its content. */
export function languageFiles(): Record<string, WithSchema> {
  return Object.fromEntries(others.map((locale) => [languageFile(locale), inLanguage(wordsFor(locale, 'child'))]));
}

function languageFile(locale: Locale): string {
  return `${locale}.json`;
}

function inLanguage(words: Words): WithSchema {
  const commands = commandsOf(words).flatMap(({ title, description }, index) => {
    const place = `bots[0].commandLists[0].commands[${index}]`;
    return [
      [`${place}.title`, title],
      [`${place}.description`, description],
    ] as const;
  });
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    // The name is the same in all languages.
    'name.short': wordsFor(first, 'child').say('page.title'),
    'name.full': words.say('teams.name'),
    'description.short': words.say('teams.short'),
    'description.full': words.say('teams.about'),
    ...Object.fromEntries(commands),
  };
}

/** The word to write, and what it does. */
function commandsOf(words: Words): { title: string; description: string }[] {
  return offered.map((command) => ({
    title: words.list(`commands.${command}`)[0]!,
    description: words.say(`page.commands.${command}`),
  }));
}

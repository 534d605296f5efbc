import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { direction, type Words } from '../../locales/words.ts';
import { scripts, sprite, style } from './assets.ts';
import { paragraphs } from './paragraphs.ts';

/** Staff pages take the macros of GOV.UK Frontend, by paths that begin with `govuk/`. */
const govuk = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

export const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([fileURLToPath(new URL('./templates', import.meta.url)), `${govuk}/dist`]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);
templates.addFilter('paragraphs', paragraphs).addFilter('direction', direction);

const scriptUrls = Object.fromEntries(Object.entries(scripts).map(([name, { url }]) => [name, url]));

/** A page as HTML. Templates get `say` and what `context` holds; all of it is escaped. */
export function render(
  template: 'authorities' | 'chat' | 'my-answers' | 'privacy' | 'problem' | 'start' | 'web-chat',
  words: Words,
  context: object,
): string {
  return templates.render(`${template}.njk`, {
    lang: words.locale,
    say: words.say.bind(words),
    style: style.url,
    scripts: scriptUrls,
    sprite: sprite.url,
    ...context,
  });
}

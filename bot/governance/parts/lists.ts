import { concernKinds } from '../../../coding/concerns/kinds.ts';
import { readConcernLanguages } from '../../../coding/concerns/languageFile.ts';
import { readLanguageFiles } from '../../../coding/languageFile.ts';
import { redactionKinds } from '../../../coding/redaction/span.ts';
import { locales } from '../../../locales/words.ts';
import { smallNumbers } from '../../../reports/suppression/rules.ts';
import { botStateKeptFor } from '../../../store/botStateKeptFor.ts';
import { seenFor } from '../../../store/seenMessages.ts';
import { textsKeptFor } from '../../../store/textStore.ts';
import { concernMeanings, redactionMeanings } from '../kindMeanings.ts';
import { table } from '../markdown.ts';

const HOUR = 60 * 60_000;

export function concernKindsPart(): string {
  return table(
    ['kind of concern', 'such as'],
    concernKinds.map((kind) => [kind, concernMeanings[kind]]),
  );
}

export function redactionKindsPart(): string {
  return table(
    ['mark in the text', 'stands for'],
    redactionKinds.map((kind) => [`\`[${kind}]\``, redactionMeanings[kind]]),
  );
}

/** Which languages are spoken with people, and which the algorithms read. */
export function languagesPart(): string {
  const coded = ['en', ...readLanguageFiles().keys()];
  const found = readConcernLanguages().map(({ language }) => language);
  return table(
    ['what', 'languages'],
    [
      ['the talk', named(locales)],
      ['the coder reads', named(coded)],
      ['the finder of concerns reads', named(found)],
    ],
  );
}

/** What each rule for small numbers hides and rounds. */
export function smallNumbersPart(): string {
  const { study, nhs } = smallNumbers;
  return (
    `With \`SMALL_NUMBERS=${study.id}\`, which is what holds where nothing is set, the smallest number of people shown is ` +
    `**${study.least}**. With \`SMALL_NUMBERS=${nhs.id}\` it is **${nhs.least}**, and all numbers are rounded to the nearest ` +
    `${nhs.off * 2 + 1}. A zero is shown as it is. Where hidden numbers could be worked out from others, more are hidden.`
  );
}

/** Clocks that are the same for every authority. */
export function clocksPart(): string {
  return table(
    ['what', 'kept for'],
    [
      ['state of a talk nobody came back to (place and language, no answers)', `${botStateKeptFor / (24 * HOUR)} days`],
      ["keyed hashes of channels' message ids, to drop repeats", `${seenFor / (24 * HOUR)} days`],
      ['state of a text that was sent, without its words and number', `${textsKeptFor / (24 * HOUR)} days`],
    ],
  );
}

function named(tags: readonly string[]): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return tags
    .map((tag) => names.of(tag)!)
    .sort()
    .join(', ');
}

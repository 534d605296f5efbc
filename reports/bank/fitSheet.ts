import type { Sheet, SheetCell } from '../formats/sheet.ts';
import { fewerThanFive, type ShownCount } from '../suppression/rules.ts';
import type { BankTally, Fit } from './bankTally.ts';
import type { Distinctive } from './mostTelling.ts';
import { bankWords, fitNotes } from './words.ts';

/** How well the code frame fits: how much stays uncoded, and what the uncoded answers talk about. */
export function fitSheet(counts: BankTally, distinctive: Record<'words' | 'phrases', Distinctive[]>): Sheet {
  const rows: SheetCell[][] = [
    [{ title: 'How well the code frame fits' }],
    ...fitNotes.map((note) => [note]),
    [],
    titles('By respondent and question', bankWords.answered, 'Uncoded', 'Uncoded, %', 'Codes an answer'),
    ...counts.fits.map(({ respondent, topic, fit }) =>
      fitRow(`${bankWords.respondent[respondent]}: ${bankWords.topic[topic]}`, fit),
    ),
    [],
    titles('By language', bankWords.answered, 'Uncoded', 'Uncoded, %', 'Codes an answer'),
    ...[...counts.languages]
      .sort(([, a], [, b]) => b.answers - a.answers)
      .map(([language, fit]) => fitRow(languageName(language), fit)),
    ...distinctiveRows('Words that stand out', distinctive.words),
    ...distinctiveRows('Phrases that stand out', distinctive.phrases),
  ];
  return { name: 'Fit', isTable: false, widths: [52, 20, 16, 14, 16], rows: () => rows };
}

function titles(...names: string[]): SheetCell[] {
  return names.map((title) => ({ title }));
}

/** Where the uncoded are too few to be shown, their share is not shown either: it would give them away. */
function fitRow(name: string, { answers, uncoded, codes }: Fit): SheetCell[] {
  const isShown = fewerThanFive(answers) !== 'hidden' && fewerThanFive(uncoded) !== 'hidden';
  const share = isShown && answers > 0 ? rounded((100 * uncoded) / answers) : null;
  const codesEach = fewerThanFive(answers) === 'hidden' || answers === 0 ? null : rounded(codes / answers);
  return [name, countCell(fewerThanFive(answers)), countCell(fewerThanFive(uncoded)), share, codesEach];
}

function distinctiveRows(title: string, found: readonly Distinctive[]): SheetCell[][] {
  const none = [[bankWords.none]];
  return [
    [],
    titles(title, 'Uncoded answers', 'Coded answers', 'Language'),
    ...(found.length > 0 ? found.map(rowOf) : none),
  ];
}

function rowOf({ words, uncoded, coded, language }: Distinctive): SheetCell[] {
  return [words, uncoded, countCell(coded), languageName(language)];
}

function countCell(count: ShownCount): string | number {
  return count === 'hidden' ? bankWords.hidden : count;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}

function languageName(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}

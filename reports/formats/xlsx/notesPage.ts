import { notes, reportWords, simulated, smallNumberNotes, versionWords } from '../../headings.ts';
import { buildReport, type Figure, type Report } from '../../report.ts';
import { cellOf, symbols } from '../../suppression/symbols.ts';
import type { Page } from './page.ts';
import { holds, intros, noteTexts, noteWords, sheetNames, words } from './words.ts';

type Line = readonly [about: string, text: string];

/** What a reader has to know, a row each. `hasRows` where the workbook also holds what people wrote. */
export function notesPage(figure: Figure, { hasRows }: { hasRows: boolean }): Page {
  const report = buildReport(figure);
  const lines = [
    ...about(report),
    ...reading(report),
    ...versions(report),
    ...(hasRows ? [[noteWords.private, noteTexts.private] as const] : []),
  ];
  return {
    name: sheetNames.notes,
    title: sheetNames.notes,
    holds: holds.notes,
    intro: [intros.notes],
    columns: [
      { name: words.about, width: 22 },
      { name: words.note, width: 100 },
    ],
    rows: lines.map((line) => line.map((text) => ({ text, as: 'lines' }))),
  };
}

/** Whose figures they are, in few words: one council by name and code, or how many are counted together. */
export function whose(report: Report): string {
  const { length } = report.authorities;
  return `${length > 1 ? `${length} ${words.together}` : namesOf(report)}; ${roundsOf(report)}`;
}

function whoseInFull(report: Report): string {
  const { length } = report.authorities;
  return `${length > 1 ? `${length} ${words.together}: ` : ''}${namesOf(report)}; ${roundsOf(report)}`;
}

function namesOf({ authorities }: Report): string {
  return authorities.map(({ name, code }) => `${name} (${code})`).join(', ');
}

function roundsOf({ authorities }: Report): string {
  return `${words.round} ${[...new Set(authorities.map(({ round }) => round))].join(', ')}`;
}

function about(report: Report): Line[] {
  const { asked, expired } = report.erased;
  return [
    [noteWords.whose, whoseInFull(report)],
    [noteWords.counted, report.generatedAt.slice(0, 10)],
    ...(report.simulated ? [[noteWords.made, simulated] as const] : []),
    [noteWords.started, String(cellOf(report.started))],
    [noteWords.finished, String(cellOf(report.finished))],
    [noteWords.erased, `${reportWords.erased}: ${cellOf(asked)}. ${reportWords.expired}: ${cellOf(expired)}.`],
  ];
}

function reading({ smallNumbers }: Report): Line[] {
  return [
    ...notes.map((text) => [noteWords.counts, text] as const),
    ...smallNumberNotes[smallNumbers].map((text) => [noteWords.small, text] as const),
    [`${noteWords.symbol} ${symbols.hidden}`, noteTexts.hidden],
    [`${noteWords.symbol} ${symbols.none}`, noteTexts.none],
    [noteWords.shares, noteTexts.shares],
    [noteWords.ranks, noteTexts.ranks],
    [noteWords.groups, noteTexts.groups],
  ];
}

function versions({ versions: { frame, coder }, earlierCodes }: Report): Line[] {
  const earlier = earlierCodes.map(({ code, people }) => `${code} (${people})`).join(', ');
  const line = (about: string, text: string): Line[] => (text === '' ? [] : [[about, text]]);
  return [
    ...line(noteWords.frame, frame.join(', ')),
    ...line(noteWords.coder, coder.join(', ')),
    [noteWords.coder, noteTexts.coder],
    ...(frame.length > 1 || coder.length > 1 ? line(noteWords.versions, versionWords.several) : []),
    ...(coder.some((version) => version.includes('+')) ? line(noteWords.versions, versionWords.second) : []),
    ...line(noteWords.earlier, earlier),
    [noteWords.study, noteTexts.study],
  ];
}

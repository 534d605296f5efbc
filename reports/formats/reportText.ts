import { notes, reportWords, simulated, smallNumberNotes, versionWords } from '../headings.ts';
import { isEmpty, type Report } from '../report.ts';
import { cellOf, symbols } from '../suppression/symbols.ts';
import { rankedRows, type RankedRow, type Table, type TableColumn } from '../tables.ts';

const rankWidth = 2;
const labelWidth = 27;
const peopleWidth = 7;
const columnWidth = rankWidth + 1 + labelWidth + peopleWidth;
const gap = '   ';
const lineWidth = 2 * columnWidth + gap.length;

/** Tables of 77 characters a line, for a terminal or an e-mail. */
export function reportText(report: Report): string {
  const below = () => [[...notesOn(report), ...versionLines(report)].join('\n'), ...report.tables.map(tableText)];
  const parts = [heading(report), ...(isEmpty(report) ? [] : below())];
  return `${parts.join('\n\n')}\n`;
}

function heading(report: Report): string {
  const [started, finished] = [report.started, report.finished].map(cellOf);
  const lines = [`Family Views: ${whose(report)}`, ...(report.simulated ? [simulated] : [])];
  const counts = isEmpty(report)
    ? `Nobody has answered the open questions yet. Started: ${started}.`
    : `People who started: ${started}. People who finished: ${finished}.`;
  const people = [counts, ...erasedLine(report)];
  // Where tables follow, a note above them says it.
  const isUnsaid = isEmpty(report) && people.some((line) => line.includes(symbols.hidden));
  return [...lines, ...people, ...(isUnsaid ? [hiddenNote] : [])].join('\n');
}

function erasedLine({ erased: { asked, expired } }: Report): string[] {
  const words = reportWords;
  if (asked === 0 && expired === 0) return [];
  return [`${words.erased}: ${cellOf(asked)}. ${words.expired}: ${cellOf(expired)}.`];
}

const hiddenNote = `${symbols.hidden}: ${reportWords.hidden}`;

function notesOn({ smallNumbers: rule }: Report): string[] {
  return [...notes, ...smallNumberNotes[rule], hiddenNote];
}

function versionLines({ versions: { frame, coder }, earlierCodes }: Report): string[] {
  const words = versionWords;
  const earlier = earlierCodes.map(({ code, people }) => `${code} (${people})`).join(', ');
  const lines = [
    `${words.frame} ${frame.join(', ')}; ${words.coder} ${coder.join(', ')}.`,
    ...(frame.length > 1 || coder.length > 1 ? [words.several] : []),
    ...(coder.some((version) => version.includes('+')) ? [words.second] : []),
    ...(earlier === '' ? [] : [`${words.earlier}: ${earlier}.`]),
  ];
  return lines.flatMap((line) => wrap(line, lineWidth));
}

function whose({ authorities }: Report): string {
  const rounds = [...new Set(authorities.map(({ round }) => round))].join(', ');
  const [only] = authorities;
  const name =
    authorities.length === 1 && only ? `${only.name} (${only.code})` : `${authorities.length} ${reportWords.together}`;
  return `${name}, round ${rounds}`;
}

function tableText({ title, columns }: Table): string {
  const blocks = columns.map(columnCells);
  const height = Math.max(...blocks.map(({ rows }) => rows.length));
  const rows = Array.from({ length: height }, (_, at) => blocks.map((block) => block.rows[at] ?? []));
  const rule = blocks.map(() => [`${' '.repeat(rankWidth + 1)}${'-'.repeat(labelWidth + peopleWidth)}`]);
  const lines = [blocks.map(({ head }) => head), rule, ...rows, rule, blocks.map(({ foot }) => foot)];
  return [title, '', ...lines.flatMap(besideEachOther)].join('\n');
}

function columnCells(column: TableColumn) {
  const rows = rankedRows(column);
  const none = cell('', reportWords.none, '');
  return {
    head: cell('', column.heading, reportWords.people),
    rows: rows.length > 0 ? rows.map(rowCell) : [none],
    foot: cell('', reportWords.answered, String(cellOf(column.answered))),
  };
}

function rowCell({ rank, label, people }: RankedRow): string[] {
  return cell(String(rank), label, String(people));
}

/** The lines of one row of one column; the number stands beside the label's first line. */
function cell(rank: string, label: string, people: string): string[] {
  return wrap(label).map((line, at) => {
    const [number, count] = at === 0 ? [rank, people] : ['', ''];
    return `${number.padStart(rankWidth)} ${line.padEnd(labelWidth)}${count.padStart(peopleWidth)}`;
  });
}

/** Breaks at spaces and after slashes. */
function wrap(text: string, width = labelWidth): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=[\s/])/u)) {
    const line = lines.at(-1);
    if (line === undefined || (line + word.trimEnd()).length > width) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines.map((line) => line.trimEnd());
}

function besideEachOther(cells: string[][]): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((lines) => (lines[at] ?? '').padEnd(columnWidth))
      .join(gap)
      .trimEnd(),
  );
}

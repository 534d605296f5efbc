import { staffSay, staffTime } from '../../locales/staffWords.ts';
import type { ComparedColumn, ComparedRow, Comparison } from '../../reports/benchmark/compare.ts';
import { simulated } from '../../reports/headings.ts';
import { cellOf } from '../../reports/suppression/symbols.ts';
import { SAMPLE_ROUND } from '../../survey/round.ts';

/** Widths of the columns, numbers to the right. */
const widths = [4, 5, 36, 12, 26, 18];
const LABEL = 2;

/** An authority beside the others, for a terminal or an e-mail: 106 characters a line. */
export function comparisonText(comparison: Comparison): string {
  const { authority, round, at, others, tables } = comparison;
  const heading = staffSay('benchmark.text.title', { name: authority.name, code: authority.code, round });
  const blocks = tables.flatMap(({ title, columns }) => [title, ...columns.map(columnText)]);
  const parts = [
    [
      heading,
      ...(round === SAMPLE_ROUND ? [simulated] : []),
      staffSay('benchmark.text.at', { time: staffTime(at) }),
      ...behind(comparison),
    ].join('\n'),
    ...(others.length === 0 ? [] : [staffSay('benchmark.text.how'), ...blocks]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Whose figures these are, and whose are left out. */
function behind({ others, otherFrames }: Comparison): string[] {
  const named = others.map(({ authority, at }) => `  ${authority.name}: ${staffTime(at)}`);
  const left = otherFrames.map(({ authority, frame }) =>
    staffSay('benchmark.otherFrame', { name: authority.name, frame }),
  );
  const count = staffSay(others.length === 0 ? 'benchmark.nobody' : 'benchmark.others', { count: others.length });
  return [count, ...named, ...left];
}

function columnText({ heading, answered, rows }: ComparedColumn): string {
  const said = rows.filter(({ people, together }) => people !== 0 || (together?.people ?? 0) > 0);
  const head = (['rank', 'study', 'view', 'here', 'range', 'together'] as const).map((each) =>
    staffSay(`benchmark.head.${each}`),
  );
  const answeredLine = staffSay('benchmark.answered', { people: cellOf(answered) });
  return [`${heading}. ${answeredLine}`, line(head), ...said.map((row) => line(cells(row)))].join('\n');
}

function cells({ rank, studyRank, label, people, share, others, range, together }: ComparedRow): string[] {
  const spread = range && `${percent(range.least)} - ${percent(range.median)} - ${percent(range.most)}`;
  return [
    String(rank ?? ''),
    String(studyRank ?? ''),
    label.length > widths[LABEL]! ? `${label.slice(0, widths[LABEL]! - 3)}...` : label,
    `${cellOf(people)}${share === undefined ? '' : ` ${percent(share).padStart(4)}`}`,
    `${spread ?? staffSay('benchmark.noRange')} (${others})`,
    together ? `${together.people} ${percent(together.share).padStart(4)} (${together.authorities})` : '',
  ];
}

function line(parts: readonly string[]): string {
  const padded = parts.map((part, place) =>
    place === LABEL ? part.padEnd(widths[place]!) : part.padStart(widths[place]!),
  );
  return padded.join(' ').trimEnd();
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

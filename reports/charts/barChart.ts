import { escaped } from './escaped.ts';
import { linesOf } from './linesOf.ts';

/** Horizontal bars, one or two beside each label. Whoever cannot see them has the table beside the chart. */
export interface BarChart {
  /** Of the chart in its page. */
  id: string;
  title: string;
  /** What can be seen in it, in a sentence. */
  description: string;
  /** What the bars beside a label are, the first above the second; named where there are two. */
  series: string[];
  rows: BarRow[];
}

export interface BarRow {
  label: string;
  bars: Bar[];
}

export interface Bar {
  /** 0 or more; undefined draws no bar, only its text. */
  value?: number;
  /** What stands behind the bar. */
  text: string;
}

/** Government Analysis Function: dark blue and orange, told apart in grey and by people who see few colours too. */
const fills = ['#12436d', '#f46a25'];
/** Of the whole width: the rest is for the text behind the longest bar. */
const LONGEST = 78;

const LINE = 20;
const BAR = 18;
const GAP = 10;

/** An SVG picture as wide as the place it stands in; its letters do not shrink. Pixels. */
export function barChart({ id, title, description, series, rows }: BarChart): string {
  const most = Math.max(0, ...rows.flatMap(({ bars }) => bars.map(({ value = 0 }) => value)));
  const legend = series.length > 1 ? series.map((name, at) => legendLine(name, at)) : [];
  let y = legend.length * (LINE + 4) + (legend.length > 0 ? GAP : 0);
  const drawn = rows.map(({ label, bars }) => {
    const lines = linesOf(label);
    const texts = lines.map((line, at) => text(0, y + 15 + at * LINE, line));
    const top = y + lines.length * LINE;
    const rects = bars.map((bar, at) => drawBar(bar, at, top + at * (BAR + 2), most));
    y = top + bars.length * (BAR + 2) + GAP;
    return `<g>${texts.join('')}${rects.join('')}</g>`;
  });
  return [
    `<svg class="chart" xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="${y}" font-family="arial, sans-serif" font-size="16" fill="currentColor" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>`,
    ...legend,
    ...drawn,
    '</svg>',
  ].join('\n');
}

function legendLine(name: string, at: number): string {
  const y = at * (LINE + 4);
  return `<rect class="bar-${at}" x="0" y="${y}" width="${BAR}" height="${BAR}" fill="${fills[at]}"/>${text(0, y + 14, name, BAR + 8)}`;
}

function drawBar({ value, text: behind }: Bar, at: number, y: number, most: number): string {
  const width = value === undefined || most === 0 ? 0 : (LONGEST * value) / most;
  const percent = `${Math.round(width * 100) / 100}%`;
  const rect =
    width > 0 ? `<rect class="bar-${at}" x="0" y="${y}" width="${percent}" height="${BAR}" fill="${fills[at]}"/>` : '';
  return `${rect}${text(percent, y + 14, behind, width > 0 ? 6 : 0)}`;
}

function text(x: number | string, y: number, words: string, dx = 0): string {
  return `<text x="${x}" y="${y}"${dx > 0 ? ` dx="${dx}"` : ''}>${escaped(words)}</text>`;
}

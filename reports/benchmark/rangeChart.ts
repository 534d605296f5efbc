import { escaped } from '../charts/escaped.ts';
import { linesOf } from '../charts/linesOf.ts';

/** A dot for one authority on the range of the others. Whoever cannot see it has the table beside the chart. */
export interface RangeChart {
  /** Of the chart in its page. */
  id: string;
  title: string;
  /** What can be seen in it, in a sentence. */
  description: string;
  /** What each sign stands for. */
  names: Record<Sign, string>;
  rows: RangeChartRow[];
}

/** Shares from 0 to 1; what is missing is not drawn. */
export interface RangeChartRow {
  label: string;
  own?: number;
  range?: { least: number; median: number; most: number };
  together?: number;
}

export type Sign = 'own' | 'range' | 'median' | 'together';

/** Where no share and the largest one stand, in per cent of the width: signs at both ends need room. */
const [LEFT, RIGHT] = [2, 97];
const LINE = 20;
/** From the middle of a sign to the next row. */
const BELOW = 22;

/** An SVG picture as wide as the place it stands in; its letters do not shrink, its signs differ by shape. Pixels. */
export function rangeChart({ id, title, description, names, rows }: RangeChart): string {
  const shares = rows.flatMap(({ own, range, together }) => [own ?? 0, range?.most ?? 0, together ?? 0]);
  // Up to the next full ten per cent, so that the scale can be read.
  const most = Math.max(0.1, Math.ceil(Math.max(0, ...shares) * 10 - 1e-9) / 10);
  const at = (share: number) => `${Math.round((LEFT + ((RIGHT - LEFT) * share) / most) * 100) / 100}%`;
  const legend = (Object.keys(names) as Sign[]).map((sign, place) => legendLine(sign, names[sign], place));
  let y = legend.length * (LINE + 4) + LINE;
  const scale = (['start', 'middle', 'end'] as const).map((anchor, place) =>
    scaleText((most * place) / 2, { x: at((most * place) / 2), y, anchor }),
  );
  y += LINE / 2;
  const drawn = rows.map((row) => {
    const lines = linesOf(row.label);
    const texts = lines.map((line, place) => text(0, y + 15 + place * LINE, line));
    const middle = y + lines.length * LINE + 12;
    y = middle + BELOW;
    return `<g>${texts.join('')}${signsOf(row, middle, at)}</g>`;
  });
  return [
    `<svg class="chart" xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="${y}" font-family="arial, sans-serif" font-size="16" fill="currentColor" stroke="currentColor" stroke-width="0" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>`,
    ...legend,
    ...scale,
    ...drawn,
    '</svg>',
  ].join('\n');
}

function signsOf({ own, range, together }: RangeChartRow, y: number, at: (share: number) => string): string {
  const axis = `<line x1="${at(0)}" x2="${RIGHT}%" y1="${y}" y2="${y}" stroke-width="1" stroke-opacity="0.3"/>`;
  const spread = range
    ? `<line x1="${at(range.least)}" x2="${at(range.most)}" y1="${y}" y2="${y}" stroke-width="8" stroke-opacity="0.55" stroke-linecap="round"/>${median(at(range.median), y)}`
    : '';
  const all = together === undefined ? '' : diamond(at(together), y);
  return `${axis}${spread}${all}${own === undefined ? '' : dot(at(own), y)}`;
}

function legendLine(sign: Sign, name: string, place: number): string {
  const y = place * (LINE + 4) + 10;
  const drawn: Record<Sign, string> = {
    own: dot('14', y),
    range: `<line x1="4" x2="24" y1="${y}" y2="${y}" stroke-width="8" stroke-opacity="0.55" stroke-linecap="round"/>`,
    median: median('14', y),
    together: diamond('14', y),
  };
  return `${drawn[sign]}${text(36, y + 5, name)}`;
}

function dot(x: string, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="7"/>`;
}

function median(x: string, y: number): string {
  return `<line x1="${x}" x2="${x}" y1="${y - 10}" y2="${y + 10}" stroke-width="3"/>`;
}

/** A place in per cent and a shape in pixels go together in a picture within the picture. */
function diamond(x: string, y: number): string {
  return `<svg x="${x}" y="${y}" overflow="visible"><path d="M0 -9L9 0L0 9L-9 0Z" fill="none" stroke-width="2.5"/></svg>`;
}

function scaleText(share: number, { x, y, anchor }: { x: string; y: number; anchor: string }): string {
  return `<text x="${x}" y="${y}" font-size="14" text-anchor="${anchor}">${Math.round(share * 100)}%</text>`;
}

function text(x: number, y: number, words: string): string {
  return `<text x="${x}" y="${y}">${escaped(words)}</text>`;
}

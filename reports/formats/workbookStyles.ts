/** One cell format: Excel's number format, one of the `fonts`, and what else is special. */
interface CellFormat {
  number?: number;
  font?: keyof typeof fonts;
  align?: string;
  line?: true;
  /** Stays text once somebody edits it. */
  quoted?: true;
}

const fonts = {
  usual: '<sz val="11"/><name val="Arial"/>',
  bold: '<b/><sz val="11"/><name val="Arial"/>',
  large: '<b/><sz val="14"/><name val="Arial"/>',
  link: '<u/><sz val="11"/><color rgb="FF1D70B8"/><name val="Arial"/>',
};

/** Number formats 14, 22 and 21 are Excel's own for a date, a date with time, a time; 49 is text, 9 a percentage. */
const cellFormats = {
  plain: {},
  title: { font: 'bold' },
  date: { number: 14 },
  'date-time': { number: 22 },
  time: { number: 21 },
  text: { number: 49, quoted: true },
  header: { font: 'bold', align: 'vertical="bottom" wrapText="1"', line: true },
  heading: { font: 'large' },
  lines: { align: 'vertical="top" wrapText="1"' },
  symbol: { align: 'vertical="top" horizontal="right"' },
  range: { align: 'vertical="top" horizontal="center"' },
  link: { font: 'link' },
  share: { number: 9 },
  number: {},
} satisfies Record<string, CellFormat>;

type CellStyle = keyof typeof cellFormats;

/** Numbers of the cell formats in `styles`. */
export const cellStyles = Object.fromEntries(Object.keys(cellFormats).map((name, at) => [name, at])) as Record<
  CellStyle,
  number
>;

export const styles = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  listXml(
    'fonts',
    Object.values(fonts).map((font) => `<font>${font}</font>`),
  ),
  listXml('fills', [fillXml('none'), fillXml('gray125')]),
  listXml('borders', [borderXml('<bottom/>'), borderXml('<bottom style="medium"><color rgb="FF0B0C0C"/></bottom>')]),
  listXml('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  listXml('cellXfs', Object.values<CellFormat>(cellFormats).map(formatXml)),
  '</styleSheet>',
].join('');

function formatXml({ number = 0, font = 'usual', align = 'vertical="top"', line, quoted }: CellFormat): string {
  const attributes = [
    `numFmtId="${number}" fontId="${Object.keys(fonts).indexOf(font)}" fillId="0" borderId="${line ? 1 : 0}" xfId="0"`,
    ...(quoted ? ['quotePrefix="1"'] : []),
    'applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"',
  ];
  return `<xf ${attributes.join(' ')}><alignment ${align}/></xf>`;
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fillXml(pattern: string): string {
  return `<fill><patternFill patternType="${pattern}"/></fill>`;
}

function borderXml(bottom: string): string {
  return `<border><left/><right/><top/>${bottom}<diagonal/></border>`;
}

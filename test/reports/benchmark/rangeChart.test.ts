import { SaxesParser } from 'saxes';
import { rangeChart, type RangeChartRow } from '../../../reports/benchmark/rangeChart.ts';

const names = { own: 'Essex', range: 'Range', median: 'Middle', together: 'All' };
const draw = (...rows: RangeChartRow[]) =>
  rangeChart({ id: 'outcomes-parent', title: 'Views', description: 'What is seen', names, rows });

/** Names of elements with their attributes, in order; throws when it is no well-formed XML. */
function elementsOf(svg: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => void found.push({ name, attributes: attributes }));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return found;
}

/** Of one row: what stands beside the legend's own signs. */
const signs = (row: RangeChartRow) =>
  elementsOf(draw(row))
    .filter(({ attributes }) => [attributes.x1, attributes.cx, attributes.x].some((each) => each?.endsWith('%')))
    .map(({ name, attributes }) => [name, attributes.x1 ?? attributes.cx ?? attributes.x, attributes.x2]);

test('signs stand where their shares are, from nothing to the next full ten per cent', () => {
  const row = { label: 'Feel safer', own: 0.4, range: { least: 0, median: 0.2, most: 0.38 }, together: 0.1 };
  expect(signs(row)).toEqual([
    ['text', '2%', undefined],
    ['text', '49.5%', undefined],
    ['text', '97%', undefined],
    ['line', '2%', '97%'],
    ['line', '2%', '92.25%'],
    ['line', '49.5%', '49.5%'],
    ['svg', '25.75%', undefined],
    ['circle', '97%', undefined],
  ]);
});

test('what is not known is not drawn', () => {
  expect(signs({ label: 'Feel safer' }).slice(3)).toEqual([['line', '2%', '97%']]);
  expect(signs({ label: 'Feel safer', together: 0 }).slice(4)).toEqual([['svg', '2%', undefined]]);
});

test('it has a name and says what can be seen', () => {
  const [svg] = elementsOf(draw());
  expect(svg!.attributes).toMatchObject({
    role: 'img',
    'aria-labelledby': 'outcomes-parent-title outcomes-parent-desc',
  });
  expect(draw()).toContain('<title id="outcomes-parent-title">Views</title>');
});

test('words that are code stay words, and long labels have several lines', () => {
  const svg = draw({ label: '<script>alert(1)</script> & so on, which is longer than what fits on one line' });
  expect(elementsOf(svg).some(({ name }) => name === 'script')).toBe(false);
  expect(svg.match(/<text x="0"/gu)!.length).toBeGreaterThan(1);
});

import { SaxesParser } from 'saxes';
import { barChart, type BarChart } from '../../../reports/charts/barChart.ts';
import { linesOf } from '../../../reports/charts/linesOf.ts';

const chart: BarChart = {
  id: 'c',
  title: 'Shares',
  description: 'Two bars for each view.',
  series: ['Parents', 'Children'],
  rows: [
    {
      label: 'Feel safer',
      bars: [
        { value: 0.5, text: '50%' },
        { value: 0.25, text: '25%' },
      ],
    },
    { label: 'Worse', bars: [{ text: '[c]' }, { value: 0, text: '0' }] },
  ],
};

/** Each element with its attributes and the text in it; throws where the picture is no XML. */
function elements(svg: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: attributes, text: '' }));
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last) last.text += text.trim();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return found;
}

const named = (svg: string, name: string) => elements(svg).filter((each) => each.name === name);

test('bars are as long as their values, and one that is hidden is none', () => {
  const bars = named(barChart(chart), 'rect').filter(({ attributes }) => attributes['width']!.endsWith('%'));
  expect(bars.map(({ attributes }) => attributes['width'])).toEqual(['78%', '39%']);
  expect(bars.map(({ attributes }) => attributes['class'])).toEqual(['bar-0', 'bar-1']);
});

test('every value and label stands in it as words', () => {
  const words = named(barChart(chart), 'text').map(({ text }) => text);
  expect(words).toEqual(['Parents', 'Children', 'Feel safer', '50%', '25%', 'Worse', '[c]', '0']);
});

test('it is one picture with a name and a description for who cannot see it', () => {
  const [svg, title, description] = elements(barChart(chart));
  expect(svg!.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'c-title c-desc' });
  expect([title, description].map((each) => [each!.attributes['id'], each!.text])).toEqual([
    ['c-title', 'Shares'],
    ['c-desc', 'Two bars for each view.'],
  ]);
});

test('nothing in it lies below its end', () => {
  const svg = barChart(chart);
  const height = Number(elements(svg)[0]!.attributes['height']);
  const bottoms = [...named(svg, 'rect'), ...named(svg, 'text')].map(
    ({ attributes }) => Number(attributes['y']) + Number(attributes['height'] ?? 0),
  );
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(height);
});

test('labels that are markup stay words, and no styles or scripts stand in it', () => {
  const label = '<script>"a" & b</script>';
  const svg = barChart({ ...chart, title: label, rows: [{ label, bars: [{ value: 1, text: label }] }] });
  expect(named(svg, 'script')).toEqual([]);
  expect(named(svg, 'title')[0]!.text).toBe(label);
  expect(svg).not.toMatch(/style=|on\w+=/u);
});

test('a chart of nobody is drawn too', () => {
  expect(() => elements(barChart({ ...chart, rows: [] }))).not.toThrow();
  expect(named(barChart({ ...chart, series: ['People'], rows: [] }), 'rect')).toEqual([]);
});

test('long labels break between words', () => {
  const lines = linesOf("Improved social relationships 'with people'/getting on 'with people'");
  expect(lines).toEqual(["Improved social relationships 'with", "people'/getting on 'with people'"]);
  expect(linesOf('x'.repeat(60))).toEqual(['x'.repeat(60)]);
});

import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../../../bot/pages/style.css', import.meta.url), 'utf8');

/** Name of a colour -> its red, green and blue, 0 to 255; the first block is the light scheme, the second the dark one. */
const schemes = [...css.matchAll(/:root \{(.*?)\}/gsu)].map(
  ([, block]) =>
    new Map(
      [...block!.matchAll(/--([\w-]+): #([0-9a-f]{6});/gu)].map(([, name, hex]) => [
        name!,
        [0, 2, 4].map((at) => Number.parseInt(hex!.slice(at, at + 2), 16)),
      ]),
    ),
);

/** WCAG's relative luminance, 0 to 1. */
function luminance(colour: number[]): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: number[], other: number[]): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

test('black on white has the contrast that WCAG gives', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
});

describe.each([
  ['light', 0],
  ['dark', 1],
])('in %s', (_, scheme) => {
  const colours = schemes[scheme]!;
  const between = (one: string, other: string) => contrast(colours.get(one)!, colours.get(other)!);

  test.each([
    ['ink', 'page'],
    ['ink', 'bot'],
    ['ink', 'you'],
    ['quiet', 'page'],
    ['on-strong', 'strong'],
  ])('words in %s can be read on %s', (words, ground) => {
    expect(between(words, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['line', 'page'],
    ['line', 'bot'],
    ['strong', 'page'],
    ['strong', 'bot'],
    ['problem', 'page'],
    ['problem', 'bot'],
    ['ring', 'halo'],
  ])('an edge in %s stands out from %s', (edge, ground) => {
    expect(between(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

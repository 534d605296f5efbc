import { fill, partsIn } from '../../../bot/governance/fill.ts';

const parts = { hours: () => '24 hours', kinds: () => 'a, b' };
const around = (name: string, text: string) => `<!-- generated: ${name} -->\n${text}<!-- /generated -->`;

test('what stands between markers is made anew, what stands around them stays', () => {
  const old = `Before\n${around('hours', 'old\nlines\n')}\nbetween ${around('kinds', '')} after`;
  const filled = fill(old, parts);
  expect(filled).toBe(`Before\n${around('hours', '24 hours\n')}\nbetween ${around('kinds', 'a, b\n')} after`);
  expect(fill(filled, parts)).toBe(filled);
  expect(partsIn(filled)).toEqual(['hours', 'kinds']);
});

test('signs that have a meaning in replacements are kept', () => {
  expect(fill(around('hours', ''), { hours: () => '$& $1' })).toContain('$& $1');
});

test.each(['days', 'constructor'])('a part that nobody makes, %s, is refused by name', (name) => {
  expect(() => fill(around(name, ''), parts)).toThrow(`expected one of hours, kinds between markers, got ${name}`);
});

test.each(['<!-- generated: hours -->\n24', 'text\n<!-- /generated -->'])(
  'a lonely marker is refused: %j',
  (document) => {
    expect(() => fill(document, parts)).toThrow('expected each marker to have its other one');
  },
);

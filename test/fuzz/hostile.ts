import fc from 'fast-check';
import { pick, type Random } from '../../bot/sample/random.ts';

/** Words that have broken programs: names of JavaScript's own, templates, formulas, markup, marks that turn text round. */
const nasty = [
  '__proto__',
  'constructor',
  'toString',
  '{{council}}',
  '$t(says.get-help)',
  '{% include "layout.njk" %}',
  '=HYPERLINK("http://127.0.0.1/","x")',
  '<script>alert(1)</script>',
  '<at>Family Views</at>',
  '" onmouseover="alert(1)',
  "'; DROP TABLE response; --",
  '\u202e\u200f\u2066abc',
  '\ud800',
  '\u0000\u0007\u001b[2J',
  '👩‍👩‍👧‍👦'.repeat(40),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  'ﷺ'.repeat(200),
  '-1',
  '1e309',
  '99999999999999999999',
  '1 and 2 and 3 and 4',
  '../../../../etc/passwd',
  'aaaaaaaaaa '.repeat(900),
  ' ',
  '',
];

const json = fc.jsonValue({ maxDepth: 3 });
const strings = fc.string({ unit: 'binary', maxLength: 200 });

export function hostileText(random: Random): string {
  return random() < 0.6 ? pick(random, nasty) : sample(strings, random);
}

export function hostileValue(random: Random): unknown {
  return random() < 0.4 ? hostileText(random) : sample(json, random);
}

/** The object with one to three of its fields, at any depth, gone or changed into something else. */
export function spoilt(random: Random, whole: object): object {
  const copy = structuredClone(whole) as Record<string, unknown>;
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time++) spoilOne(random, copy);
  return copy;
}

function spoilOne(random: Random, part: Record<string, unknown>): void {
  const names = Object.keys(part);
  if (names.length === 0) return;
  const name = pick(random, names);
  const inner = part[name];
  const isDeeper = typeof inner === 'object' && inner !== null && random() < 0.5;
  if (isDeeper) return spoilOne(random, inner as Record<string, unknown>);
  if (random() < 0.25) delete part[name];
  else part[name] = hostileValue(random);
}

function sample<T>(values: fc.Arbitrary<T>, random: Random): T {
  return fc.sample(values, { numRuns: 1, seed: Math.floor(random() * 2 ** 31) })[0]!;
}

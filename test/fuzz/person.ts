import { chance, pick, type Random } from '../../bot/sample/random.ts';

/** What people type and tap, sensible or not; each person has a mark that must come back to nobody else. */
const said = [
  'hello',
  ...Array.from({ length: 12 }, () => 'yes'),
  'no',
  '1',
  '2',
  '1 and 3',
  'mum',
  "I'm 12",
  'west',
  'skip',
  'back',
  'help',
  'simpler',
  ...Array.from({ length: 4 }, () => 'see'),
  'see what I said',
  'change',
  'copy',
  'stop',
  'start',
  'carry on',
  'forget',
  'start again',
  'polski',
  'english',
  'اردو',
  'finish by text',
  'not quite',
  'nothing changed',
];

/** `zq` and eight letters, in no word of any language: found again wherever it leaks to. */
export const MARK = /zq[a-p]{8}/gu;

export function newMark(random: Random): string {
  return `zq${Array.from({ length: 8 }, () => pick(random, [...'abcdefghijklmnop'])).join('')}`;
}

/** Somebody who first answers what is asked, so that there is something to mix up, and then says anything. */
export function speaker(mark: string): (random: Random) => string {
  const first = [
    'hello',
    'yes',
    'mum',
    '2',
    '1 and 4',
    'west',
    `He is calmer now ${mark}`,
    `We talk more ${mark}`,
    'see',
  ];
  return (random) => first.shift() ?? words(random, mark);
}

function words(random: Random, mark: string): string {
  if (!chance(random, 0.4)) return pick(random, said);
  const about = pick(random, ['He is calmer now', 'They never ring back', 'We talk more at home', 'School is better']);
  return chance(random, 0.1) ? `${about} ${mark} `.repeat(1 + Math.floor(random() * 60)) : `${about} ${mark}`;
}

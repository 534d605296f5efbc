import { wilson, type Interval } from '../../coding/evaluation/interval.ts';
import { codeFrame } from '../../coding/codeFrame.ts';
import type { Asking, Said } from '../confirmations/confirmation.ts';
import type { Published } from '../publish.ts';
import { suppress, type ExactCount } from '../suppress.ts';
import type { Sum } from '../suppression/bounds.ts';
import { smallNumbers, type ShownCount, type SmallNumbers } from '../suppression/rules.ts';
import { ways, type CodeCounts, type Confirmed, type Way } from './countConfirmed.ts';

/** What people made of the coder's codes, as it may be shown beside the figures of the same round. */
export interface PublishedConfirmed {
  /** Codes of the frame in use that people saw, in its order. */
  codes: Record<Way, CodeRow[]>;
  /** Over all codes of which both numbers are shown. */
  agreement: Record<Way, Agreement | undefined>;
  said: Record<Asking, SaidRow>;
}

export interface CodeRow extends Record<keyof CodeCounts, ShownCount> {
  code: string;
  label: string;
  agreement?: Agreement;
}

/** Confirmed of given, both as shown: 0 to 1, with its 95 % interval, missing under ten people. */
export interface Agreement {
  share: number;
  interval: Interval;
}

export interface SaidRow {
  /** All of those below but who left it out. */
  answered: ShownCount;
  said: Record<Said, ShownCount>;
}

const answeredWays: readonly Said[] = ['yes', 'more', 'corrected', 'disputed', 'chose'];
const fields = ['given', 'confirmed', 'removed', 'added'] as const;

/** Hides what is small, and what would tell a number that is hidden here or in the tables. */
export function publishConfirmed(confirmed: Confirmed, published: Published): PublishedConfirmed {
  const rule = smallNumbers[published.rule];
  const rows = codeFrame.codes.map(({ id, label }) => ({ code: id, label, shown: codeRow(id, confirmed, published) }));
  const codes = (way: Way) =>
    rows
      .filter(({ code }) => confirmed.codes[way].has(code))
      .map(({ code, label, shown }): CodeRow => ({ code, label, ...shown[way], agreement: agreementOf([shown[way]]) }));
  const said = (asking: Asking) => saidRow(confirmed.said[asking], rule);
  return {
    codes: { 'read back': codes('read back'), 'not read back': codes('not read back') },
    agreement: {
      'read back': agreementOf(codes('read back'), said('read back').answered),
      'not read back': agreementOf(codes('not read back'), said('not read back').answered),
    },
    said: { 'read back': said('read back'), 'not read back': said('not read back'), 'none given': said('none given') },
  };
}

type ShownCounts = Record<keyof CodeCounts, ShownCount>;

/**
 * Who confirmed or added a code are part of those for whom it counts in the tables: of a code that is hidden there nothing is
 * shown, and of others nothing by which the rest could be told.
 */
function codeRow(code: string, confirmed: Confirmed, { groups, rule }: Published): Record<Way, ShownCounts> {
  const none = { given: 0, confirmed: 0, removed: 0, added: 0 };
  const counts = ways.map((way) => confirmed.codes[way].get(code) ?? none);
  const total = confirmed.total.get(code) ?? 0;
  const rest = counts.reduce((left, { confirmed: both, added }) => left - both - added, total);
  const all: ExactCount[] = [
    { people: total },
    { people: Math.max(0, rest), known: { low: 0 }, isWithheld: true },
    ...counts.flatMap((each) => fields.map((field) => ({ people: each[field] }))),
  ];
  const place = (way: number, field: keyof CodeCounts) => 2 + way * fields.length + fields.indexOf(field);
  const sums: Sum[] = [
    { total: 0, parts: [1, ...ways.flatMap((_, way) => [place(way, 'confirmed'), place(way, 'added')])] },
    ...ways.map((_, way) => ({ total: place(way, 'given'), parts: [place(way, 'confirmed'), place(way, 'removed')] })),
  ];
  const shown = suppress(all, sums, smallNumbers[rule]);
  const isHidden = [groups.parent, groups.child].some(({ people }) => people.get(code) === 'hidden');
  // The number in the tables is shown there: where it would have to go too, all else goes.
  const isWithheld = isHidden || shown[0] === 'hidden';
  const rowOf = (way: number) =>
    Object.fromEntries(fields.map((each) => [each, isWithheld ? 'hidden' : shown[place(way, each)]])) as ShownCounts;
  return { 'read back': rowOf(0), 'not read back': rowOf(1) };
}

/** `people`: how many stand behind several rows; of one row as many as had the code. */
function agreementOf(rows: readonly ShownCounts[], people?: ShownCount): Agreement | undefined {
  const known = rows.filter(({ given, confirmed }) => given !== 'hidden' && confirmed !== 'hidden');
  const sum = (field: 'given' | 'confirmed') => known.reduce((all, row) => all + (row[field] as number), 0);
  const [given, cases] = [sum('given'), people ?? sum('given')];
  if (given === 0 || cases === 'hidden') return undefined;
  // Rounded numbers can be more than what they are of.
  const share = Math.min(1, sum('confirmed') / given);
  return { share, interval: wilson(share, cases) };
}

function saidRow(counts: ReadonlyMap<Said, number>, rule: SmallNumbers): SaidRow {
  const count = (said: Said) => ({ people: counts.get(said) ?? 0 });
  const parts = answeredWays.map(count);
  const answered = { people: parts.reduce((sum, { people }) => sum + people, 0) };
  const sums = [{ total: 0, parts: parts.map((_, place) => place + 1) }];
  const [all, ...shown] = suppress([answered, ...parts], sums, rule);
  const [leftOut] = suppress([count('left out')], [], rule);
  const said = Object.fromEntries(answeredWays.map((each, place) => [each, shown[place]!]));
  return { answered: all!, said: { ...said, 'left out': leftOut! } as SaidRow['said'] };
}

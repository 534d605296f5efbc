import { fewestCases, wilson } from '../../coding/evaluation/interval.ts';
import { codeFrame } from '../../coding/codeFrame.ts';
import type { Asking, Said } from '../confirmations/confirmation.ts';
import type { Published } from '../publish.ts';
import { suppress } from '../suppress.ts';
import { smallNumbers, type ShownCount, type SmallNumbers } from '../suppression/rules.ts';
import { extents, ways, type Confirmed, type Extent, type Way } from './countConfirmed.ts';
import { publishCode, type ShownCode } from './publishCode.ts';

/** What people made of the coder's codes, as it may be shown beside the figures of the same round. */
export interface PublishedConfirmed {
  /** Codes of the frame in use that people saw, in its order. */
  codes: Record<Way, CodeRow[]>;
  agreed: Record<Way, AgreedRow>;
  said: Record<Asking, SaidRow>;
}

export interface CodeRow extends ShownCode, Shares {
  code: string;
  label: string;
}

interface Shares {
  /** Confirmed of given; like `atLeast`, only of ten people or more. */
  agreement?: Agreement;
  /** Where the few who removed it are hidden: the share that confirmed it at the least, 0 to 1. */
  atLeast?: number;
}

/** People who agreed with the coder on all codes of theirs that they saw, on some or on none. */
export interface AgreedRow extends Record<Extent, ShownCount> {
  people: ShownCount;
  /** On all. */
  agreement?: Agreement;
}

/** A share of numbers as shown, 0 to 1, of ten people or more, with its 95 % interval. */
export interface Agreement {
  share: number;
  interval: readonly [low: number, high: number];
}

/** All but who left it out are parts of `answered`. */
export interface SaidRow extends Record<Said, ShownCount> {
  answered: ShownCount;
}

const answers = ['yes', 'more', 'corrected', 'disputed', 'chose'] as const;

/** Hides what is small, and what would tell a number that is hidden here or in the tables. */
export function publishConfirmed(confirmed: Confirmed, published: Published): PublishedConfirmed {
  const rule = smallNumbers[published.rule];
  const rows = codeFrame.codes.map(({ id, label }) => {
    const counts = ways.map((way) => confirmed.codes[way].get(id));
    const isHidden = [published.groups.parent, published.groups.child].some(
      ({ people }) => people.get(id) === 'hidden',
    );
    return { code: id, label, shown: publishCode(counts, confirmed.total.get(id) ?? 0, { rule, isHidden }) };
  });
  const codes = (place: number) =>
    rows.flatMap(({ code, label, shown }): CodeRow[] => {
      const counts = shown[place];
      return counts ? [{ code, label, ...counts, ...shares(counts, rule) }] : [];
    });
  return {
    codes: { 'read back': codes(0), 'not read back': codes(1) },
    agreed: {
      'read back': agreedRow(confirmed.agreed['read back'], rule),
      'not read back': agreedRow(confirmed.agreed['not read back'], rule),
    },
    said: {
      'read back': saidRow(confirmed.said['read back'], rule),
      'not read back': saidRow(confirmed.said['not read back'], rule),
      'none given': saidRow(confirmed.said['none given'], rule),
    },
  };
}

function shares({ given, confirmed, fewRemoved }: ShownCode, { least, off }: SmallNumbers): Shares {
  if (given === 'hidden' || given < fewestCases) return {};
  if (confirmed !== 'hidden') return { agreement: agreementOf(confirmed, given) };
  return fewRemoved ? { atLeast: Math.max(0, (given - off - (least - 1)) / given) } : {};
}

function agreementOf(part: ShownCount, all: ShownCount): Agreement | undefined {
  if (part === 'hidden' || all === 'hidden') return undefined;
  // Rounded numbers can be more than what they are of.
  const share = Math.min(1, part / all);
  const interval = wilson(share, all);
  return interval && { share, interval };
}

function agreedRow(counts: ReadonlyMap<Extent, number>, rule: SmallNumbers): AgreedRow {
  const { sum: people, parts } = summed(extents, counts, rule);
  return { people, ...parts, agreement: agreementOf(parts.all, people) };
}

function saidRow(counts: ReadonlyMap<Said, number>, rule: SmallNumbers): SaidRow {
  const { sum: answered, parts } = summed(answers, counts, rule);
  return { answered, ...parts, 'left out': rule.show(counts.get('left out') ?? 0) };
}

/** Counts that add up, with their sum. */
function summed<Name extends string>(
  names: readonly Name[],
  counts: ReadonlyMap<Name, number>,
  rule: SmallNumbers,
): { sum: ShownCount; parts: Record<Name, ShownCount> } {
  const parts = names.map((name) => ({ people: counts.get(name) ?? 0 }));
  const all = { people: parts.reduce((sum, { people }) => sum + people, 0) };
  const [sum, ...shown] = suppress([all, ...parts], [{ total: 0, parts: parts.map((_, place) => place + 1) }], rule);
  const named = Object.fromEntries(names.map((name, place) => [name, shown[place]!])) as Record<Name, ShownCount>;
  return { sum: sum!, parts: named };
}

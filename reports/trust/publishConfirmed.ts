import { fewestCases } from '../../coding/evaluation/interval.ts';
import { codeFrame } from '../../coding/codeFrame.ts';
import type { Published } from '../publish.ts';
import { smallNumbers, type SmallNumbers } from '../suppression/rules.ts';
import { agreementOf, type Agreement } from './agreementOf.ts';
import { ways, type Confirmed, type Way } from './countConfirmed.ts';
import { publishAsked, type PublishedAsked } from './publishAsked.ts';
import { publishCode, type ShownCode } from './publishCode.ts';

/** What people made of the coder's codes, as it may be shown beside the figures of the same round. */
export interface PublishedConfirmed extends PublishedAsked {
  /** Codes of the frame in use that people saw, in its order. */
  codes: Record<Way, CodeRow[]>;
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
  return { codes: { 'read back': codes(0), 'not read back': codes(1) }, ...publishAsked(confirmed.asked, published) };
}

function shares({ given, confirmed, fewRemoved }: ShownCode, { least, off }: SmallNumbers): Shares {
  if (given === 'hidden' || given < fewestCases) return {};
  if (confirmed !== 'hidden') return { agreement: agreementOf(confirmed, given) };
  return fewRemoved ? { atLeast: Math.max(0, (given - off - (least - 1)) / given) } : {};
}

import { suppress, type ExactCount } from '../suppress.ts';
import type { Sum } from '../suppression/bounds.ts';
import type { ShownCount, SmallNumbers } from '../suppression/rules.ts';
import type { CodeCounts } from './countConfirmed.ts';

/** What may be shown of one code. */
export interface ShownCode extends Record<keyof CodeCounts, ShownCount> {
  /** Hidden are those who removed it because they are few, and so who confirmed it: a reader is told that much. */
  fewRemoved: boolean;
}

const fields = ['given', 'confirmed', 'removed', 'added'] as const;
const hidden = { given: 'hidden', confirmed: 'hidden', removed: 'hidden', added: 'hidden', fewRemoved: false } as const;

/**
 * One code in each way of asking; undefined where nobody saw it in that way. Who confirmed or added it are part of the
 * `total` for whom it counts in the tables: where that is hidden there (`isHidden`) nothing is shown, and of others nothing by
 * which a hidden number could be told.
 */
export function publishCode(
  counts: readonly (CodeCounts | undefined)[],
  total: number,
  { rule, isHidden }: { rule: SmallNumbers; isHidden: boolean },
): (ShownCode | undefined)[] {
  const known = counts.filter((each) => each !== undefined);
  const rest = known.reduce((left, { confirmed, added }) => left - confirmed - added, total);
  const all: ExactCount[] = [
    { people: total },
    { people: Math.max(0, rest), known: { low: 0 }, isWithheld: true },
    ...known.flatMap((each) => fields.map((field) => exactOf(field, each, rule))),
  ];
  const place = (at: number, field: keyof CodeCounts) => 2 + at * fields.length + fields.indexOf(field);
  const sums: Sum[] = [
    { total: 0, parts: [1, ...known.flatMap((_, at) => [place(at, 'confirmed'), place(at, 'added')])] },
    ...known.map((_, at) => ({ total: place(at, 'given'), parts: [place(at, 'confirmed'), place(at, 'removed')] })),
  ];
  const shown = suppress(all, sums, rule);
  // The number in the tables stays shown there: where it would have to go too, all else goes.
  const isWithheld = isHidden || shown[0] === 'hidden';
  return counts.map((each) => {
    if (!each || isWithheld) return each && hidden;
    const at = known.indexOf(each);
    const named = Object.fromEntries(fields.map((field) => [field, shown[place(at, field)]!]));
    return { ...(named as Record<keyof CodeCounts, ShownCount>), fewRemoved: isFew(each.removed, rule) };
  });
}

/** A reader is told whether those who removed it are few. */
function exactOf(field: keyof CodeCounts, counts: CodeCounts, rule: SmallNumbers): ExactCount {
  const people = counts[field];
  if (field !== 'removed' || people === 0) return { people };
  return { people, known: isFew(people, rule) ? { low: 1, high: rule.least - 1 } : { low: rule.least } };
}

function isFew(people: number, { show }: SmallNumbers): boolean {
  return show(people) === 'hidden';
}

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
    // Hidden also where it is nobody: a reader is not told whether it counts for anybody who was not asked.
    { people: Math.max(1, rest), known: { low: 0 }, isWithheld: true },
    ...known.flatMap((each) => fields.map((field) => exactOf(field, each, rule))),
  ];
  const place = (at: number, field: keyof CodeCounts) => 2 + at * fields.length + fields.indexOf(field);
  const asked = known.flatMap((_, at) => [place(at, 'confirmed'), place(at, 'added')]);
  const rows = known.map((_, at): Sum => ({
    total: place(at, 'given'),
    parts: [place(at, 'confirmed'), place(at, 'removed')],
  }));
  const alone = suppress(all, rows, rule);
  // Where all who have it were asked, and all of these numbers are shown, there is nothing left to tell.
  const isWhole = rest <= 0 && asked.every((each) => alone[each] !== 'hidden');
  const shown = isWhole ? alone : suppress(all, [{ total: 0, parts: [1, ...asked] }, ...rows], rule);
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

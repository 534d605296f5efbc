import type { Authority } from '../survey/authority.ts';
import type { Respondent } from '../survey/profile.ts';
import { NOT_SAID, type Breakdown } from './breakdown.ts';
import { dictionary } from './dictionary.ts';
import { channelNames, groupWords } from './headings.ts';
import type { Published } from './publish.ts';

/** One group of a breakdown, as it is named to readers. */
export interface Group {
  value: string;
  label: string;
}

/** What one authority's figures are broken down by, and what those of several together. */
export function breakdownsFor(authorities: readonly Authority[]): Breakdown[] {
  const [only, ...others] = authorities;
  if (others.length > 0) return ['key-group', 'channel', 'age-band', 'authority'];
  return ['key-group', ...(only && only.localities.length > 0 ? (['locality'] as const) : []), 'channel', 'age-band'];
}

/** The groups that anybody is in, in the order of the survey or the settings. */
export function groupsIn(
  published: Published,
  respondent: Respondent,
  breakdown: Breakdown,
  authorities: readonly Authority[],
): Group[] {
  const found = new Set(published.groups[respondent].by[breakdown]?.keys());
  const named = namesOf(breakdown, authorities).filter(({ value }) => found.has(value));
  const names = new Set(named.map(({ value }) => value));
  const others = [...found].filter((value) => !names.has(value)).sort();
  return [...named, ...others.map((value) => ({ value, label: groupWords[value] ?? value }))];
}

function namesOf(breakdown: Breakdown, authorities: readonly Authority[]): Group[] {
  switch (breakdown) {
    case 'key-group':
      return valuesOf('key_groups');
    case 'age-band':
      return [...valuesOf('age_band'), { value: NOT_SAID, label: groupWords[NOT_SAID]! }];
    case 'channel':
      return Object.entries(channelNames).map(([value, label]) => ({ value, label }));
    case 'locality':
      return authorities.flatMap(({ localities }) => localities.map(({ id, name }) => ({ value: id, label: name })));
    case 'authority':
      return authorities.map(({ code, name }) => ({ value: code, label: name }));
  }
}

function valuesOf(column: string): Group[] {
  const { values = [] } = dictionary.find(({ name }) => name === column)!;
  return values.map(({ value, label = value }) => ({ value, label: label[0]!.toUpperCase() + label.slice(1) }));
}

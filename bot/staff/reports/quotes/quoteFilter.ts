import { codeFrame, isCodeId, type Code } from '../../../../coding/codeFrame.ts';
import { staffSay } from '../../../../locales/staffWords.ts';
import { NOT_SAID } from '../../../../reports/breakdown.ts';
import { groupsIn } from '../../../../reports/groups.ts';
import type { Published } from '../../../../reports/publish.ts';
import { openCodes } from '../../../../reports/quotes/openCodes.ts';
import type { QuoteBreakdown, QuoteGroup } from '../../../../reports/quotes/quotable.ts';
import type { QuoteFilter } from '../../../../reports/quotes/select.ts';
import type { Authority } from '../../../../survey/authority.ts';
import type { Respondent } from '../../../../survey/profile.ts';

export const respondents: readonly Respondent[] = ['parent', 'child'];
const breakdowns: readonly QuoteBreakdown[] = ['key-group', 'locality', 'age-band'];

/** One thing to choose, as it stands in an address and on the page. */
interface Choice {
  value: string;
  label: string;
  chosen: boolean;
}

/** What quotes can be chosen by: only what somebody may be quoted under. */
export interface QuoteChoices {
  codes: Choice[];
  respondents: Choice[];
  groups: { label: string; groups: Choice[] }[];
}

/** What the address asks for; what there is not is left out. */
export function filterIn(query: URLSearchParams): QuoteFilter {
  const code = query.get('code') ?? '';
  const group = query.get('group') ?? '';
  const breakdown = breakdowns.find((each) => group.startsWith(`${each}-`));
  return {
    code: isCodeId(code) ? code : undefined,
    respondent: respondents.find((each) => each === query.get('respondent')),
    group: breakdown && { breakdown, value: group.slice(breakdown.length + 1) },
  };
}

/** The part of an address that asks for the same; ends with `&` where it is not empty. */
export function queryOf({ code, respondent, group }: QuoteFilter): string {
  const query = new URLSearchParams({
    ...(code && { code }),
    ...(respondent && { respondent }),
    ...(group && { group: nameOf(group) }),
  });
  return query.size > 0 ? `${query.toString()}&` : '';
}

export function choicesFor(published: Published, filter: QuoteFilter, authority: Authority): QuoteChoices {
  return {
    codes: openTo(published, filter).map(({ id, label }) => ({ value: id, label, chosen: id === filter.code })),
    respondents: respondents.map((value) => ({
      value,
      label: staffSay(`staff.quotes.${value}`),
      chosen: value === filter.respondent,
    })),
    groups: breakdowns.flatMap((breakdown) => {
      const groups = groupChoices(published, breakdown, filter, authority);
      return groups.length > 0 ? [{ label: staffSay(`staff.quotes.by.${breakdown}`), groups }] : [];
    }),
  };
}

/** Codes under which anybody may be quoted who the filter lets through, in the frame's order. */
export function openTo(published: Published, { respondent, group }: QuoteFilter): Code[] {
  const open = respondents
    .filter((each) => respondent === undefined || each === respondent)
    .map((each) => openCodes(published, each, group));
  return codeFrame.codes.filter(({ id }) => open.some((codes) => codes.has(id)));
}

function groupChoices(
  published: Published,
  breakdown: QuoteBreakdown,
  filter: QuoteFilter,
  authority: Authority,
): Choice[] {
  if (!published.groups.parent.by[breakdown]) return [];
  const named = respondents.flatMap((each) => groupsIn(published, each, breakdown, [authority]));
  const labels = new Map(named.map(({ value, label }) => [value, label]));
  return [...labels]
    .map(([value, label]) => ({ group: { breakdown, value }, label }))
    .filter(({ group }) => group.value !== NOT_SAID && openTo(published, { ...filter, group }).length > 0)
    .map(({ group, label }) => {
      const value = nameOf(group);
      return { value, label, chosen: filter.group !== undefined && nameOf(filter.group) === value };
    });
}

/** In addresses, of signs that an address keeps through the sign-in. */
function nameOf({ breakdown, value }: QuoteGroup): string {
  return `${breakdown}-${value}`;
}

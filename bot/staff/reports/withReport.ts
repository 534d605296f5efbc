import { staffSay, type StaffKey } from '../../../locales/staffWords.ts';
import { notes, reportWords, smallNumberNotes } from '../../../reports/headings.ts';
import { symbols } from '../../../reports/suppression/symbols.ts';
import type { Service } from '../../service.ts';
import { navigationFor, placeName } from '../navigation.ts';
import { scopeOf, type Scope } from '../reading.ts';
import type { StaffVisit } from '../visit.ts';
import { withStaff, type HttpHandler } from '../withStaff.ts';
import type { ReportPage } from './reportPage.ts';

/** Shows a page of figures to who may see it; others are told which role it takes. */
export function withReport(service: Service, page: ReportPage): HttpHandler {
  return withScope(service, page.name, page, async (visit, scope) => {
    const view = await page.view(service, visit, scope);
    const notes = notesOn(service.config);
    await visit.show(page.name, { ...frameOf(page, visit, scope), notes, ...view });
  });
}

/** The same for what is no page, such as a file; `name` is what the audit log calls it. */
export function withScope(
  service: Service,
  name: string,
  { of, needs }: Pick<ReportPage, 'of' | 'needs'>,
  handle: (visit: StaffVisit, scope: Scope) => Promise<void>,
): HttpHandler {
  return withStaff(service, name, async (visit) => {
    const { person, params, query } = visit;
    const asked = { slug: params.authority, round: query.get('round') };
    const scope = scopeOf(person, asked, service.config.authorities, service.signIn.now());
    if (scope === 'unknownCouncil') return await visit.problem('notFound');
    if (typeof scope === 'string') return await visit.refuse(scope, { authority: asked.slug });
    if (of !== 'both' && of !== (scope.authority ? 'one' : 'together')) return await visit.problem('notFound');
    if (needs && !scope.may(needs)) return await visit.refuse('forbiddenRole', { authority: asked.slug });
    visit.about.round = scope.round;
    await handle(visit, scope);
  });
}

/** What `staff/report.njk` puts around every page of figures. */
function frameOf({ name }: ReportPage, { person, query }: StaffVisit, scope: Scope) {
  const { slug, authority, round, rounds, simulated } = scope;
  const title = staffSay(`staff.${name}.title` as StaffKey, { place: placeName(authority) });
  const asked = query.get('round');
  return {
    ...{ title, slug, simulated },
    name,
    round,
    rounds: rounds.map((id) => ({ id, label: roundName(id), chosen: id === round })),
    /** For links to other pages and files of the same round. */
    roundQuery: asked === null ? '' : `round=${asked}&`,
    nav: navigationFor(person.grants, { authority, name, title, round: asked }),
  };
}

/** How to read the numbers. */
function notesOn({ smallNumbers }: Service['config']): string[] {
  const shown = [`${symbols.hidden}: ${reportWords.hidden}`, `${symbols.none}: ${staffSay('staff.notes.none')}`];
  return [...notes, ...smallNumberNotes[smallNumbers.id], ...shown];
}

/** `2026-autumn` as people say it. */
export function roundName(id: string): string {
  return id === 'sample' ? staffSay('staff.round.sample') : id;
}

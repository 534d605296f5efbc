import { staffSay } from '../../locales/staffWords.ts';
import { bySeverity, summaryOf, type AlertSummary } from '../alerts/alertSummary.ts';
import type { Service } from '../service.ts';
import type { Authority } from '../../survey/authority.ts';
import type { Person } from '../signIn/person.ts';
import type { Access } from './access.ts';
import { duties, type Duties } from './duties.ts';
import { navigationFor, type Navigation } from './navigation.ts';
import { pageOf, type PageOf } from './pageOf.ts';
import { summaryView, type SummaryView } from './summaryView.ts';

/** An authority's alerts: those that wait, urgent ones first, or with `?all=1` the handled ones after them. */
export interface AlertListView extends Duties {
  authority: Authority;
  nav: Navigation;
  alerts: PageOf<SummaryView>;
  waiting: number;
  overdue: number;
  all: boolean;
}

export async function alertListView(
  { config, store, signIn }: Service,
  {
    access,
    authority,
    person,
    query,
  }: { access: Access; authority: Authority; person: Person; query: URLSearchParams },
): Promise<AlertListView> {
  const now = signIn.now();
  const all = query.get('all') === '1';
  const found: AlertSummary[] = [];
  for await (const record of store.alerts.list({ waiting: !all }))
    if (access.ownerOf(record) === authority && (await access.mayOpen(record, person)))
      found.push(summaryOf(record, authority, now));
  const [waiting, handled] = [found.filter(isWaiting), found.filter((alert) => !isWaiting(alert))];
  const sorted = [...waiting.toSorted(bySeverity), ...handled.toReversed()];
  const { entries, number, count } = pageOf(sorted, query.get('page'));
  return {
    ...duties(authority),
    authority,
    nav: navigationFor(person.grants, { authority, name: 'alerts', title: staffSay('staff.alerts.name') }),
    alerts: { entries: entries.map((alert) => summaryView(alert, config, now)), number, count },
    waiting: waiting.length,
    overdue: waiting.filter(({ overdue }) => overdue).length,
    all,
  };
}

function isWaiting({ state }: AlertSummary): boolean {
  return state === 'waiting' || state === 'opened';
}

import { isOverdue } from '../alerts/deadline.ts';
import type { Service } from '../service.ts';
import type { Person } from '../signIn/person.ts';
import { bySeverity, summaryOf, type AlertSummary } from '../alerts/alertSummary.ts';
import type { Access } from './access.ts';
import { summaryView, type SummaryView } from './summaryView.ts';

/** What the first page shows. */
export interface HomeView {
  authorities: { name: string; slug: string; waiting: number; overdue: number }[];
  /** Alerts that nobody can be told of; only for those who may see every authority. */
  unplaced: SummaryView[];
  /** Roles without alerts, as the provider gave them. */
  otherRoles: string[];
}

export async function homeView({ config, store, signIn }: Service, access: Access, person: Person): Promise<HomeView> {
  const now = signIn.now();
  const places = config.authorities.filter((authority) => access.mayRead(person, authority));
  const counts = new Map(places.map(({ slug }) => [slug, { waiting: 0, overdue: 0 }]));
  const unplaced: AlertSummary[] = [];
  for await (const record of store.alerts.list({ waiting: true })) {
    if (!(await access.mayOpen(record, person))) continue;
    const owner = access.ownerOf(record);
    const count = owner && counts.get(owner.slug);
    if (count) {
      count.waiting += 1;
      if (isOverdue(record, owner, now)) count.overdue += 1;
    } else unplaced.push(summaryOf(record, undefined, now));
  }
  return {
    authorities: places.map(({ name, slug }) => ({ name, slug, ...counts.get(slug)! })),
    unplaced: unplaced.toSorted(bySeverity).map((summary) => summaryView(summary, config, now)),
    otherRoles: person.grants.filter((grant) => !grant.endsWith(':safeguarding')),
  };
}

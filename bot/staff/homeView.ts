import { isOverdue } from '../alerts/deadline.ts';
import type { Service } from '../service.ts';
import { holds } from '../signIn/roles.ts';
import type { Person } from '../signIn/person.ts';
import { mayReadOne, mayReadTogether } from './reading.ts';
import { bySeverity, summaryOf, type AlertSummary } from '../alerts/alertSummary.ts';
import type { Access } from './access.ts';
import { summaryView, type SummaryView } from './summaryView.ts';

/** What the first page shows. */
export interface HomeView {
  authorities: HomePlace[];
  /** Whether figures of all councils together are open to the person. */
  together: boolean;
  /** Whether the whole audit log is. */
  audit: boolean;
  /** Alerts that nobody can be told of; only for those who may see every authority. */
  unplaced: SummaryView[];
}

interface HomePlace {
  name: string;
  slug: string;
  /** Whether figures, and the audit log, are open to the person. */
  audit: boolean;
  figures: boolean;
  /** How many alerts wait; only for its safeguarding leads. */
  alerts?: { waiting: number; overdue: number };
}

export async function homeView({ config, store, signIn }: Service, access: Access, person: Person): Promise<HomeView> {
  const now = signIn.now();
  const leads = config.authorities.filter((authority) => access.mayRead(person, authority));
  const counts = new Map(leads.map(({ slug }) => [slug, { waiting: 0, overdue: 0 }]));
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
    authorities: config.authorities
      .map((each): HomePlace => ({
        ...{ name: each.name, slug: each.slug },
        figures: mayReadOne(person.grants, each),
        audit: holds(person.grants, 'administrator', each),
        alerts: counts.get(each.slug),
      }))
      .filter(({ figures, audit, alerts }) => figures || audit || alerts !== undefined),
    audit: holds(person.grants, 'administrator', undefined),
    together: mayReadTogether(person.grants),
    unplaced: unplaced.toSorted(bySeverity).map((summary) => summaryView(summary, config, now)),
  };
}

import { authorityFor } from '../alerts/placing.ts';
import { fallbackOf } from '../alerts/fallback.ts';
import type { Config } from '../config.ts';
import { holds } from '../signIn/roles.ts';
import type { Person } from '../signIn/person.ts';
import type { AlertRecord } from '../../store/alertStore.ts';
import type { Authority } from '../../survey/authority.ts';

/** Whose contacts are told of an alert, and so whose safeguarding leads may open it. */
export function ownerOf(record: AlertRecord, config: Config): Authority | undefined {
  return authorityFor(record, config.authorities, fallbackOf(config));
}

/** Whether somebody may see the alerts and the unread answers of an authority; `undefined`: alerts that nobody is told of. */
export function mayRead({ grants }: Person, authority: Authority | undefined): boolean {
  return holds(grants, 'safeguarding', authority);
}

/** The authority of a link, if the person may read there. */
export function readable(slug: string | undefined, person: Person, { authorities }: Config): Authority | undefined {
  return authorities.find((authority) => authority.slug === slug && mayRead(person, authority));
}

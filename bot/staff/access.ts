import type { Logger } from 'pino';
import type { AlertRecord, AlertStore } from '../../store/alertStore.ts';
import type { Authority, SafeguardingContact } from '../../survey/authority.ts';
import { fallbackOf } from '../alerts/fallback.ts';
import { authorityFor } from '../alerts/placing.ts';
import { createSeal } from '../alerts/seal.ts';
import { WhomToLeaveOut } from '../alerts/whomToLeaveOut.ts';
import type { Config } from '../config.ts';
import type { Person } from '../signIn/person.ts';
import { holds } from '../signIn/roles.ts';

/** Who may see which alerts and answers. */
export class Access {
  readonly #config: Config;
  readonly #alerts: AlertStore;
  readonly #leaveOut: WhomToLeaveOut;

  constructor({ config, store, log }: { config: Config; store: { alerts: AlertStore }; log: Logger }) {
    this.#config = config;
    this.#alerts = store.alerts;
    this.#leaveOut = new WhomToLeaveOut(createSeal(config.keys.alerts), log);
  }

  /** Whose contacts are told of an alert, and so whose safeguarding leads may open it. */
  ownerOf(record: AlertRecord): Authority | undefined {
    return authorityFor(record, this.#config.authorities, fallbackOf(this.#config));
  }

  /** Whether somebody is a safeguarding lead of an authority; `undefined`: where alerts are that nobody is told of. */
  mayRead({ grants }: Person, authority: Authority | undefined): boolean {
    return holds(grants, 'safeguarding', authority);
  }

  /** The authority of a link, if the person may read there. */
  readable(slug: string | undefined, person: Person): Authority | undefined {
    return this.#config.authorities.find((authority) => authority.slug === slug && this.mayRead(person, authority));
  }

  /** Whether somebody may see an alert: a lead of its authority, unless it is about them, as their contact's `notAbout` says. */
  async mayOpen(record: AlertRecord, person: Person): Promise<boolean> {
    const owner = this.ownerOf(record);
    if (!this.mayRead(person, owner)) return false;
    if (!owner || contactsOf(person, owner).length === 0) return true;
    const { responseId } = record.alert;
    for await (const other of this.#alerts.list({ waiting: false }))
      if (responseId !== undefined && other.alert.responseId === responseId) await this.#leaveOut.learn(other, owner);
    await this.#leaveOut.learn(record, owner);
    return !this.#isLeftOut(record, owner, person);
  }

  /** Ids of the authority's responses that led to alerts which are about this person. */
  async responsesAbout(person: Person, authority: Authority): Promise<Set<string>> {
    const about = new Set<string>();
    if (contactsOf(person, authority).length === 0) return about;
    for await (const record of this.#alerts.list({ waiting: false })) {
      if (this.ownerOf(record) !== authority || record.alert.responseId === undefined) continue;
      await this.#leaveOut.learn(record, authority);
      if (this.#isLeftOut(record, authority, person)) about.add(record.alert.responseId);
    }
    return about;
  }

  #isLeftOut(record: AlertRecord, authority: Authority, person: Person): boolean {
    const leftOut = this.#leaveOut.of(record, authority);
    return contactsOf(person, authority).some(({ id }) => leftOut.has(id));
  }
}

/** The contacts with this person's e-mail whom some alerts are kept from. */
function contactsOf({ emails }: Person, { safeguarding }: Authority): SafeguardingContact[] {
  return safeguarding.contacts.filter(
    ({ email, notAbout }) => notAbout.length > 0 && emails.includes(email.toLowerCase()),
  );
}

import { Semaphore } from 'async-mutex';
import type { Alert, AlertRecord } from '../../store/alertStore.ts';
import { nextSteps, type Step, type Told } from './nextSteps.ts';
import { takeStep, type StepParts } from './takeStep.ts';
import type { Way } from './ways/way.ts';
import type { WhomToLeaveOut } from './whomToLeaveOut.ts';

/** Alerts of other processes, retries and escalations are looked for this often. Milliseconds. */
const EVERY_MS = 30_000;
/** Tries at once by one way: a mail server that hangs holds up mails only. */
const AT_ONCE = 10;

export interface DelivererParts extends Omit<StepParts, 'way' | 'told'> {
  ways: Way[];
  leaveOut: WhomToLeaveOut;
}

/** Sees to it that alerts reach people: looks at all that wait, and takes each step that is due, side by side. */
export class Deliverer {
  readonly #parts: DelivererParts;
  readonly #limits: Map<string, Semaphore>;
  /** Steps being taken, by alert, contact and way. */
  readonly #underWay = new Map<string, Promise<void>>();
  #timer?: NodeJS.Timeout;
  #looking?: Promise<void>;
  #lookAgain = false;
  #knowsAll = false;
  #stopped = false;

  constructor(parts: DelivererParts) {
    this.#parts = parts;
    this.#limits = new Map(parts.ways.map(({ name }) => [name, new Semaphore(AT_ONCE)]));
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), EVERY_MS);
    this.wake();
  }

  /** There may be something to do. Never throws and does not wait. */
  wake(): void {
    void this.look();
  }

  /** Begins what is due now. Resolves when all of it was begun; what was asked for meanwhile is done too. */
  look(): Promise<void> {
    this.#lookAgain = true;
    return (this.#looking ??= this.#lookWhileAsked());
  }

  /** Resolves when nothing is being sent. */
  async settled(): Promise<void> {
    await this.#looking;
    await Promise.all(this.#underWay.values());
  }

  /** Begins nothing more, and waits for what was begun. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.settled();
  }

  async #lookWhileAsked(): Promise<void> {
    while (this.#lookAgain && !this.#stopped) {
      this.#lookAgain = false;
      try {
        await this.#learnAll();
        for await (const record of this.#parts.alerts.list({ waiting: true }))
          await this.#apart(record, () => this.#lookAt(record));
      } catch (error) {
        this.#parts.log.error({ error: (error as Error).name }, 'alerts cannot be read from the store, trying again');
      }
    }
    this.#looking = undefined;
  }

  /** Also those dealt with say whom not to tell of what the same person says next. */
  async #learnAll(): Promise<void> {
    if (this.#knowsAll) return;
    let knowsAll = true;
    for await (const record of this.#parts.alerts.list({ waiting: false }))
      knowsAll = (await this.#apart(record, () => this.#told(record))) && knowsAll;
    this.#knowsAll = knowsAll;
  }

  /** One alert that something is wrong with must not keep the others from people. False: it was left out. */
  async #apart({ alert }: AlertRecord, look: () => Promise<unknown>): Promise<boolean> {
    try {
      await look();
      return true;
    } catch (error) {
      this.#parts.log.error(
        { alert: alert.id, error: (error as Error).name },
        'an alert cannot be looked at, trying again',
      );
      return false;
    }
  }

  async #lookAt(record: AlertRecord): Promise<void> {
    const told = await this.#told(record);
    if (!told || this.#stopped) return;
    for (const step of nextSteps(record, told)) {
      if (step.due > this.#parts.now()) break;
      this.#begin(record.alert, step, told);
    }
  }

  async #told(record: AlertRecord): Promise<Told | undefined> {
    const { authorityFor, leaveOut, ways } = this.#parts;
    const authority = authorityFor(record);
    if (!authority) return undefined;
    await leaveOut.learn(record, authority);
    const waysTo: Told['waysTo'] = (contact) => ways.filter((way) => way.reaches(contact)).map(({ name }) => name);
    return { authority, leftOut: leaveOut.of(record, authority), waysTo };
  }

  #begin({ id: alert, urgent }: Alert, step: Step, told: Told): void {
    const key = `${alert} ${step.to} ${step.way}`;
    if (this.#underWay.has(key)) return;
    const { ways, log } = this.#parts;
    // Where many wait for a server that answers slowly, those go first who cannot wait and have not been told.
    const priority = (urgent ? 2 : 0) + (step.toldBefore === 0 ? 1 : 0);
    const way = ways.find(({ name }) => name === step.way)!;
    const taken = this.#limits
      .get(step.way)!
      .runExclusive(
        () => (this.#stopped ? undefined : takeStep(alert, step, { ...this.#parts, way, told })),
        1,
        priority,
      )
      // The store failed: the trail says how far it came, and the next look goes on from there.
      .catch((error: unknown) => log.error({ alert, error: (error as Error).name }, 'a step of an alert is unfinished'))
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, taken);
  }
}

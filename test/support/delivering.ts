import pino from 'pino';
import { Writable } from 'node:stream';
import { Deliverer } from '../../bot/alerts/deliverer.ts';
import { noticeOf } from '../../bot/alerts/notice.ts';
import { authorityFor } from '../../bot/alerts/placing.ts';
import { byEmail } from '../../bot/alerts/ways/email.ts';
import { byWebhook } from '../../bot/alerts/ways/webhook.ts';
import { WhomToLeaveOut } from '../../bot/alerts/whomToLeaveOut.ts';
import type { AlertStore } from '../../store/alertStore.ts';
import { openMemory } from '../../store/memory.ts';
import type { Authority } from '../../survey/authority.ts';
import { aContact, seal, withContacts } from './alerts.ts';
import { portsmouth } from './authorities.ts';
import { startMailServer, type MailServer } from './mailServer.ts';

const MINUTE = 60_000;
const publicUrl = 'https://views.internal';

export const lead = aContact({ id: 'lead', email: 'lead@essex.internal' });
export const duty = aContact({ id: 'duty', email: 'duty@essex.internal' });

interface Parts {
  authority?: Authority;
  fallback?: Authority;
  store?: AlertStore;
}

/** Alerts, a real mail server, and deliverers whose clock stands until `pass` moves it. */
export class Delivering {
  now = Date.parse('2026-10-05T09:00:00.000Z');
  readonly alerts = openMemory().alerts;
  /** Lines of the log. */
  readonly log: string[] = [];
  server: MailServer;

  private constructor(server: MailServer) {
    this.server = server;
  }

  static async start(): Promise<Delivering> {
    return new Delivering(await startMailServer());
  }

  /** As one service has it; tells Essex's lead and then duty unless `authority` says otherwise. */
  deliverer({ authority = withContacts([lead, duty]), fallback, store = this.alerts }: Parts = {}): Deliverer {
    const log = pino(new Writable({ write: (line, _, done) => (this.log.push(String(line)), done()) }));
    const authorities = [authority, portsmouth];
    return new Deliverer({
      alerts: store,
      ways: [byEmail({ smtpUrl: this.server.url, from: 'views@views.internal', publicUrl }), byWebhook()],
      leaveOut: new WhomToLeaveOut(seal, log),
      authorityFor: (record) => authorityFor(record, authorities, fallback),
      noticeOf: (record, step) => noticeOf(record, step, { authorities, publicUrl }),
      log,
      now: () => this.now,
    });
  }

  /** All look at the same moment, and end what they begin. */
  async look(...deliverers: Deliverer[]): Promise<void> {
    await Promise.all(deliverers.map((each) => each.look()));
    await Promise.all(deliverers.map((each) => each.settled()));
  }

  /** Lets the time pass in steps, as the timer of the service does. */
  async pass(minutes: number, deliverer: Deliverer, step = 1): Promise<void> {
    for (const end = this.now + minutes * MINUTE; this.now < end;) {
      this.now += step * MINUTE;
      await this.look(deliverer);
    }
  }

  /** ISO 8601, UTC. */
  get at(): string {
    return new Date(this.now).toISOString();
  }

  /** The part before the @ of whom each mail went to. */
  get recipients(): string[] {
    return this.server.mails.map(({ to }) => to[0]!.split('@')[0]!);
  }

  async trail(id: string): Promise<string[]> {
    return (await this.alerts.find(id))!.events.map(({ what }) => what);
  }
}

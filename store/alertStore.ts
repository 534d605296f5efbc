import type { ConcernKind } from '../coding/concerns/kinds.ts';
import type { Respondent } from '../survey/profile.ts';

/**
 * One message that a person must look at for a child's safety. Never changed once kept, and kept when the response is
 * erased; what happens to it afterwards are its events.
 */
export interface Alert {
  /** Hex, from the ids of the channel, the conversation and the message: the same message is the same alert. */
  id: string;
  /** ONS code; undefined when the person had not yet said where they get help: an event `placed` may tell later. */
  authority?: string;
  round?: string;
  /** Of the response the words also went into, if there is one; stays when that is erased. */
  responseId?: string;
  /** `found` in a message, `asked` for by the button or word, or `more` that was said straight after one of these. */
  source: 'found' | 'asked' | 'more';
  /** None where the person asked, said more, or the scan failed. */
  kind?: ConcernKind;
  urgent: boolean;
  respondent?: Respondent;
  ageBand?: string;
  channel: string;
  /** BCP 47 tag of the language spoken with the person. */
  locale: string;
  /** `AlertWords`, encrypted with a key that is not in the store. */
  sealed: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** The exact words, never redacted. Only ever kept sealed, and shown to those who must act on them. */
export interface AlertWords {
  text: string;
  /** The part the concern rests on. */
  evidence: string;
  /** What the person had been asked. */
  asked?: string;
}

/** One step of what happened to an alert. Only ever added, never changed or removed: the audit trail. Holds none of the words. */
export interface AlertEvent {
  alert: string;
  /** 1 for the first of an alert, then without gaps. */
  number: number;
  /** `sending` goes before each try, so that two processes do not both send, and a crash between shows. */
  what: 'placed' | 'sending' | 'sent' | 'failed' | 'opened' | 'acknowledged' | 'downgraded';
  /** ISO 8601, UTC. */
  at: string;
  /** Who did it: a signed-in person, or the name given on the command line; none for the service itself. */
  by?: string;
  /** Of `sending`, `sent` and `failed`: by which way to which contact of which authority, such as `essex/safeguarding-lead`. */
  way?: 'email' | 'webhook' | 'sms';
  to?: string;
  /** Of `placed` the authority's ONS code, of `downgraded` the reason, of `acknowledged` a note if there is one, of `failed` what went wrong. */
  detail?: string;
}

/** An alert with what has happened to it so far, in order. */
export interface AlertRecord {
  alert: Alert;
  events: AlertEvent[];
}

export interface AlertStore {
  /** Durable when the promise resolves. False: an alert of this id is there already, and nothing was changed. */
  add(alert: Alert): Promise<boolean>;
  find(id: string): Promise<AlertRecord | undefined>;
  /** Adds to the audit trail. Throws ConflictError when the alert's next number is another: read it again. */
  record(event: AlertEvent): Promise<void>;
  /** All alerts, or those neither acknowledged nor downgraded, oldest first, streamed. */
  list(filter: { waiting: boolean }): AsyncIterable<AlertRecord>;
  /**
   * Removes alerts that were acknowledged or downgraded before `before` (ISO 8601), with their events; how many.
   * Whose an alert is tells the latest event `placed`, else the alert; without `authority` those of none.
   */
  removeHandled(filter: { authority: string | undefined; before: string }): Promise<number>;
}

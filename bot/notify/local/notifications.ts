import { randomUUID } from 'node:crypto';
import type { AskedText } from './readText.ts';

export type NotificationStatus =
  'created' | 'sending' | 'delivered' | 'permanent-failure' | 'temporary-failure' | 'technical-failure';

export interface Notification {
  id: string;
  asked: AskedText;
  status: NotificationStatus;
  createdAt: string;
  sentAt?: string;
  completedAt?: string;
}

/** Numbers with which Notify only checks that one can ask: nothing is sent or kept. */
const SMOKE_TESTS = ['+447700900000', '+447700900111', '+447700900222'];

/** What becomes of texts to these numbers, as with Notify's keys for tests; all others are delivered. */
const FATES: Readonly<Record<string, NotificationStatus>> = {
  '+447700900002': 'permanent-failure',
  '+447700900003': 'temporary-failure',
};

export function isSmokeTest(number: string): boolean {
  return SMOKE_TESTS.includes(number);
}

export function fateOf(number: string): NotificationStatus {
  return FATES[number] ?? 'delivered';
}

export function newNotification(asked: AskedText, now: number): Notification {
  return { id: randomUUID(), asked, status: 'created', createdAt: dateTime(now) };
}

/** Answer to a text that was asked for. */
export function takenBody({ id, asked }: Notification, address: string, from: string): object {
  return {
    id,
    reference: asked.reference ?? null,
    content: { body: asked.words, from_number: from },
    uri: `${address}/v2/notifications/${id}`,
    template: templateOf(asked, address),
    scheduled_for: null,
  };
}

/** As it is looked up. */
export function notificationBody(notification: Notification, address: string): object {
  const { id, asked, status, createdAt, sentAt, completedAt } = notification;
  return {
    id,
    reference: asked.reference ?? null,
    email_address: null,
    phone_number: asked.number,
    type: 'sms',
    status,
    template: templateOf(asked, address),
    body: asked.words,
    subject: null,
    created_at: createdAt,
    created_by_name: null,
    sent_at: sentAt ?? null,
    completed_at: completedAt ?? null,
    scheduled_for: null,
  };
}

/** What a service is told of a delivery. */
export function deliveryBody({ id, asked, status, createdAt, sentAt, completedAt }: Notification): object {
  return {
    id,
    reference: asked.reference ?? null,
    to: asked.number,
    status,
    created_at: createdAt,
    completed_at: completedAt ?? null,
    sent_at: sentAt ?? null,
    notification_type: 'sms',
    template_id: asked.template,
    template_version: 1,
  };
}

function templateOf({ template }: AskedText, address: string): object {
  return { id: template, version: 1, uri: `${address}/v2/template/${template}` };
}

/** ISO 8601 with microseconds, as Notify writes it. */
export function dateTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z');
}

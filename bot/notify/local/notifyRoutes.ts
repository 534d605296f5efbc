import type { Limits } from './limits.ts';
import type { Asked } from './asked.ts';
import type { Network, ReceivedText } from './network.ts';
import { isSmokeTest, newNotification, notificationBody, takenBody } from './notifications.ts';
import { pageOf } from './page.ts';
import { readText } from './readText.ts';
import { Refusal } from './refusal.ts';

interface Around {
  network: Network;
  limits: Limits;
  templates: ReadonlyMap<string, string>;
  address: string;
}

/** The part of Notify's API (v2) that is about texts. Throws Refusal. */
export function answerNotify(asked: Asked, around: Around): { status: number; body: object } {
  const { method, url } = asked;
  const { pathname } = url;
  if (method === 'POST' && pathname === '/v2/notifications/sms') return { status: 201, body: send(asked, around) };
  if (method !== 'GET') throw notFound();
  if (pathname === '/v2/notifications') return { status: 200, body: list(url, around) };
  if (pathname === '/v2/received-text-messages') return { status: 200, body: received(url, around) };
  const [, id] = /^\/v2\/notifications\/([^/]+)$/u.exec(pathname) ?? [];
  const found = around.network.notifications.find((each) => each.id === id);
  if (!found) throw notFound();
  return { status: 200, body: notificationBody(found, around.address) };
}

function send({ body }: Asked, { network, limits, templates, address }: Around): object {
  limits.take();
  const notification = newNotification(readText(body, templates), network.now());
  if (!isSmokeTest(notification.asked.number)) network.send(notification);
  return takenBody(notification, address, network.number);
}

function list(url: URL, { network, address }: Around): object {
  const asks = (name: string, value: string | undefined) => {
    const wanted = url.searchParams.getAll(name);
    return wanted.length === 0 || wanted.includes(value ?? '');
  };
  const found = network.notifications
    .filter(({ asked, status }) => asks('reference', asked.reference) && asks('status', status))
    .filter(() => asks('template_type', 'sms'));
  const { page, links } = pageOf(found.toReversed(), url);
  return { notifications: page.map((each) => notificationBody(each, address)), links };
}

function received(url: URL, { network }: Around): object {
  const { page, links } = pageOf(network.received.toReversed(), url);
  return { received_text_messages: page.map(receivedBody), links };
}

function receivedBody({ id, from, to, words, at }: ReceivedText): object {
  return {
    id,
    created_at: at,
    service_id: 'local',
    notify_number: to,
    user_number: from,
    content: words,
  };
}

function notFound(): Refusal {
  return new Refusal(404, 'NoResultFound', 'No result found');
}

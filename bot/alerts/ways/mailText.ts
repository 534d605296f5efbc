import { staffSay, staffTime } from '../../../locales/staffWords.ts';
import type { Notice } from '../notice.ts';

/** Subject and body of a mail to a contact of that name. */
export function mailText({ authority, urgent, at, link, event }: Notice, name: string) {
  const body = staffSay('notice.body', {
    name,
    urgency: staffSay(urgent ? 'notice.urgent' : 'notice.other'),
    time: staffTime(at),
    authority: authority?.name ?? staffSay('notice.unplaced'),
    link,
  });
  const text = event === 'raised' ? body : `${body}\n${staffSay(`notice.${event}`)}\n`;
  return { subject: staffSay(urgent ? `notice.subject.${event}.urgent` : `notice.subject.${event}`), text };
}

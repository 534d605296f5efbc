import { staffDuration, staffSay, staffTime } from '../../../locales/staffWords.ts';
import type { Authority } from '../../../survey/authority.ts';
import type { AlertSummary } from '../alertSummary.ts';

/** As much of an id as is shown and may be typed. */
export const SHOWN_ID = 12;

interface Context {
  authorities: readonly Authority[];
  /** Milliseconds. */
  now: number;
}

/** The alerts for a terminal, in the order given. `all`: handled ones are among them. */
export function listText(alerts: readonly AlertSummary[], all: boolean, context: Context): string {
  const [first] = alerts;
  if (!first) return staffSay(all ? 'alerts.noneAtAll' : 'alerts.none');
  const overdue = alerts.filter((each) => each.overdue).length;
  return [
    staffSay('alerts.count', { count: alerts.length, overdue }),
    ...alerts.map((each) => `\n${alertLines(each, context).join('\n')}`),
    `\n${staffSay('alerts.next', { id: first.id.slice(0, SHOWN_ID) })}`,
  ].join('\n');
}

function alertLines(alert: AlertSummary, { authorities, now }: Context): string[] {
  const { id, authority, urgent, overdue, state, at, told } = alert;
  const marks = [urgent && staffSay('alerts.urgent'), overdue && staffSay('alerts.overdue')].filter(Boolean);
  const place = authorities.find(({ code }) => code === authority)?.name ?? authority ?? staffSay('alerts.unplaced');
  const head = [id.slice(0, SHOWN_ID), ...marks, staffSay(`alerts.state.${state}`), place];
  const ago = (time: string) => staffDuration(now - Date.parse(time));
  return [
    head.join('  '),
    `  ${staffSay('alerts.ago', { duration: ago(at), time: staffTime(at) })}`,
    ...told.map(
      ({ to, way, at: last }) =>
        `  ${staffSay('alerts.told', { to, way: staffSay(`alerts.way.${way!}`), duration: ago(last) })}`,
    ),
    ...(told.length === 0 ? [`  ${staffSay('alerts.toldNobody')}`] : []),
  ];
}

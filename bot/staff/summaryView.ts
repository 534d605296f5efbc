import { staffDuration, staffSay, staffTime } from '../../locales/staffWords.ts';
import type { AlertSummary } from '../alerts/alertSummary.ts';
import { SHOWN_ID } from '../alerts/terminal/listText.ts';
import type { Config } from '../config.ts';

/** An alert in a list: where it is, and none of its words. */
export interface SummaryView {
  id: string;
  shortId: string;
  urgent: boolean;
  overdue: boolean;
  state: string;
  council: string;
  said: string;
  told: string[];
}

/** `now` in milliseconds. */
export function summaryView(
  { id, urgent, overdue, state, authority, at, told }: AlertSummary,
  { authorities }: Pick<Config, 'authorities'>,
  now: number,
): SummaryView {
  const ago = (time: string) => staffDuration(now - Date.parse(time));
  const lines = told.map(({ to, way, at: last }) =>
    staffSay('alerts.told', { to, way: staffSay(`alerts.way.${way!}`), duration: ago(last) }),
  );
  return {
    ...{ id, urgent, overdue },
    shortId: id.slice(0, SHOWN_ID),
    state: staffSay(`alerts.state.${state}`),
    council: authorities.find(({ code }) => code === authority)?.name ?? staffSay('alerts.unplaced'),
    said: staffSay('alerts.ago', { duration: ago(at), time: staffTime(at) }),
    told: lines.length > 0 ? lines : [staffSay('alerts.toldNobody')],
  };
}

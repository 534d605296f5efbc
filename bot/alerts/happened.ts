import { staffSay } from '../../locales/staffWords.ts';
import type { AlertEvent } from '../../store/alertStore.ts';

/** One step of an alert's trail in words, without its time. */
export function happened({ what, way, to = '', by = '', detail }: AlertEvent): string {
  const values = { to, by, detail: detail ?? '', way: way === undefined ? '' : staffSay(`alerts.way.${way}`) };
  const noted = what === 'acknowledged' && detail !== undefined;
  return staffSay(noted ? 'alert.happened.acknowledged.note' : `alert.happened.${what}`, values);
}

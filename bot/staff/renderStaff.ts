import { staffSay, staffTime } from '../../locales/staffWords.ts';
import { staffStyle, style } from '../pages/assets.ts';
import { templates } from '../pages/render.ts';

export type StaffTemplate = 'home' | 'alerts' | 'alert' | 'unread' | 'problem' | 'signedOut';

/** A staff page as HTML. Templates get `say`, `time` and what `context` holds; all of it is escaped. */
export function renderStaff(template: StaffTemplate, context: object): string {
  const shared = { say: staffSay, time: staffTime, style: style.url, staffStyle: staffStyle.url };
  return templates.render(`staff/${template}.njk`, { ...shared, ...context });
}

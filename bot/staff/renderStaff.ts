import { staffSay, staffTime } from '../../locales/staffWords.ts';
import { cellOf, symbols } from '../../reports/suppression/symbols.ts';
import { govukStyle, staffStyle } from '../pages/assets.ts';
import { templates } from '../pages/render.ts';
import { percent } from './percent.ts';
import type { ReportName } from './reports/reportName.ts';

export type StaffTemplate = 'home' | 'alerts' | 'alert' | 'unread' | 'audit' | 'problem' | 'signedOut' | ReportName;

/**
 * A staff page as HTML. Templates get `say`, `time` (of a Date or ISO 8601), `count` (of people as shown, so `[c]` where
 * hidden), `symbols`, `percent` (of a share, 0 to 1) and what `context` holds; all of it is escaped.
 */
export function renderStaff(template: StaffTemplate, context: object): string {
  const time = (at: Date | string) => staffTime(at instanceof Date ? at.toISOString() : at);
  const words = { say: staffSay, time, count: cellOf, percent, symbols };
  const shared = { ...words, govukStyle: govukStyle.url, staffStyle: staffStyle.url };
  return templates.render(`staff/${template}.njk`, { ...shared, ...context });
}

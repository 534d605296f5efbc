import type { Service } from '../../service.ts';
import type { Role } from '../../signIn/roles.ts';
import type { Scope } from '../reading.ts';
import type { StaffVisit } from '../visit.ts';
import type { ReportName } from './reportName.ts';

/**
 * A page of figures: one file each in this folder, and an entry in `reportPages`. From that come its address
 * (`/staff/essex/NAME`), who may open it, its place in the navigation and its entry in the audit log. Its template is
 * `templates/staff/NAME.njk`, which extends `staff/report.njk`; its name and heading are `staff.NAME.title`.
 */
export interface ReportPage {
  name: ReportName;
  /** Whether there is such a page of one council, of all together, or of both. */
  of: 'one' | 'together' | 'both';
  /** Where reading the figures is not enough. */
  needs?: Role;
  /** Whether it is left out of the navigation, as other pages lead to it. */
  unlisted?: boolean;
  /** What the template gets beside the parts of every page. Figures come from `service.figures` only. */
  view: (service: Service, visit: StaffVisit, scope: Scope) => Promise<ReportView>;
}

export interface ReportView extends Record<string, unknown> {
  /** When the figures were counted, for the line "Figures as at". */
  at?: Date;
}

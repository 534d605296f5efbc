import type { Report } from '../report.ts';

export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

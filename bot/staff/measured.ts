import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { staffSay } from '../../locales/staffWords.ts';

const file = new URL('../../coding/concerns/measured.json', import.meta.url);
const share = z.number().min(0).max(1);
const measured = z.object({
  recall: share,
  /** Of the interval around the recall. */
  low: share,
  high: share,
  urgentRecall: share,
  falseAlarms: share,
  measuredOn: z.iso.date(),
});

/** How many concerns the computer finds and misses, as measured; or that it was not measured. Throws when the file is damaged. */
export function measuredText(path: URL | string = file): string {
  const found = read(path);
  if (!found) return staffSay('staff.measured.not');
  const { recall, low, high, urgentRecall, falseAlarms, measuredOn } = found;
  return staffSay('staff.measured', {
    found: percent(recall),
    low: percent(low),
    high: percent(high),
    missed: percent(1 - recall),
    urgent: percent(urgentRecall),
    falseAlarms: percent(falseAlarms),
    on: dayText(measuredOn),
  });
}

function read(path: URL | string): z.infer<typeof measured> | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return measured.parse(JSON.parse(text));
}

function percent(value: number): string {
  return new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

/** `23 November 2026`. `on` is ISO 8601. */
export function dayText(on: string): string {
  return day.format(new Date(on));
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

import { createInstance } from 'i18next';
import en from './staff/en.json' with { type: 'json' };

/** What the staff of local authorities read, in English: mails, the pages behind the sign-in, the command line. */
export type StaffKey = keyof typeof en;

const i18n = createInstance();
void i18n.init({
  initAsync: false,
  lng: 'en',
  resources: { en: { translation: en } },
  // Keys are the whole names in the file.
  keySeparator: false,
  nsSeparator: false,
  // The pages escape what they show; mails and the terminal are plain text.
  interpolation: { escapeValue: false, skipOnVariables: true },
  parseMissingKeyHandler: (key: string) => {
    throw new Error(`Expected a key that locales/staff/en.json has, got '${key}'.`);
  },
  missingInterpolationHandler: (text: string, value: string[]) => {
    throw new Error(`Expected a value for ${value[0]} in '${text}'. Pass it to staffSay().`);
  },
});

/** The text of a key with its `{{values}}` put in as they are. Throws, naming it, when the key or one of its values is missing. */
export function staffSay(key: StaffKey, values: Record<string, string | number> = {}): string {
  return i18n.t(key, values);
}

/** A time in words of their own place: `Monday 5 October 2026 at 10:00`. `at` is ISO 8601. */
export function staffTime(at: string): string {
  return time.format(new Date(at));
}

/** How long something is, to the minute, the hour or the day: `3 hours`. */
export function staffDuration(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return inUnits(minutes, 'minute');
  return minutes < 48 * 60 ? inUnits(Math.floor(minutes / 60), 'hour') : inUnits(Math.floor(minutes / 1440), 'day');
}

/** Whole minutes, rounded, in a sentence that ends in "or less": `1 minute` also for less than half of one. */
export function staffMinutes(minutes: number): string {
  return inUnits(Math.max(1, minutes), 'minute');
}

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' });

function inUnits(value: number, unit: 'minute' | 'hour' | 'day'): string {
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

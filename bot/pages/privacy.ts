import type { Authority } from '../../survey/authority.ts';
import type { Words } from '../../locales/words.ts';

/** What the privacy page tells, in this order; each has a heading and a text in `locales/`. */
export const privacySections = [
  'who',
  'why',
  'what',
  'reach',
  'long',
  'sees',
  'machine',
  'other-machine',
  'told',
  'rights',
  'elsewhere',
  'complain',
] as const;

export interface PrivacySection {
  heading: string;
  text: string;
}

/** What happens with people's answers to one authority: its figures are those of the settings, which the service keeps to. */
export function privacyTexts(authority: Authority, words: Words, secondCoder: boolean): PrivacySection[] {
  const values = figuresOf(authority, words.locale);
  return privacySections
    .filter((section) => section !== 'other-machine' || secondCoder)
    .map((section) => ({
      heading: words.say(`privacy.${section}.heading`),
      text: words.say(`privacy.${section}.text`, values),
    }));
}

function figuresOf({ name, contacts, retention, safeguarding }: Authority, locale: string): Record<string, string> {
  const time = (unit: 'hour' | 'day' | 'month', count: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return {
    authority: name,
    childrensServices: contacts.childrensServices,
    email: contacts.email,
    responses: time('month', retention.responsesMonths),
    unfinished: time('day', retention.unfinishedDays),
    alerts: time('month', retention.alertsMonths),
    answers: time('hour', safeguarding.readAnswersWithin),
    urgent: time('hour', safeguarding.readAlertsWithin.urgent),
    other: time('hour', safeguarding.readAlertsWithin.other),
  };
}

import type { Alert, AlertEvent, AlertWords } from '../../../store/alertStore.ts';
import type { Fields } from './field.ts';

export const alertFields: Fields<Alert> = {
  id: ['keyed hash of the message', 'a message that comes twice makes one alert'],
  authority: ['ONS code of the council, if the person has said it', 'tells whose safeguarding lead must look'],
  round: ['which run of the survey', 'leads to the response'],
  responseId: ['number of the response the words also went into', 'leads to what else the person said'],
  source: ['found by the machine, asked for by the button or word, or said straight after', 'shows how it came about'],
  kind: ['the likeliest kind of concern', 'for sorting; only behind the sign-in'],
  urgent: ['whether somebody must look at once', 'sets how soon the next contact is told'],
  respondent: ['parent or child', 'for whoever acts on it'],
  ageBand: ['age band of a child', 'for whoever acts on it'],
  channel: ['where it was said', 'for whoever acts on it'],
  locale: ['language of the talk', 'for whoever acts on it'],
  sealed: ['the exact words, encrypted: see the next table', 'a person must read what was really said'],
  at: ['when it was said', 'deadlines and the time it is kept count from it'],
};

/** Encrypted together as `sealed`. */
export const alertWordsFields: Fields<AlertWords> = {
  text: ['the message, never redacted', 'names and places can be what keeps a child safe'],
  evidence: ['the part the concern rests on', 'shows why the machine raised it'],
  asked: ['the question it replied to', 'without it short words cannot be understood'],
};

export const eventFields: Fields<AlertEvent> = {
  alert: ['id of the alert', 'the trail belongs to it'],
  number: ['1, 2, 3 …', 'nothing can be slipped in or taken out unseen'],
  what: ['placed, sending, sent, failed, opened, acknowledged or downgraded', 'the audit trail'],
  at: ['when', 'the audit trail'],
  by: ['member of staff who did it, as they signed in or as typed on the command line', 'somebody answers for it'],
  way: ['e-mail, webhook or text', 'shows how somebody was told'],
  to: ['which contact of the settings, such as essex/safeguarding-lead', 'shows who was told'],
  detail: ['reason or note of the member of staff, or what went wrong; none of the words', 'the audit trail'],
};

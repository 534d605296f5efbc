import { staffDuration, staffSay, staffTime } from '../../locales/staffWords.ts';
import { isHandled } from '../../store/isHandled.ts';
import type { Alert, AlertEvent, AlertRecord, AlertWords } from '../../store/alertStore.ts';
import { summaryOf } from '../alerts/alertSummary.ts';
import { happened } from '../alerts/happened.ts';
import { LEAST_REASON } from '../alerts/handling.ts';
import type { Seal } from '../alerts/seal.ts';
import type { Config } from '../config.ts';
import type { Authority } from '../../survey/authority.ts';
import { markedWords } from './markedWords.ts';
import { summaryView } from './summaryView.ts';

/** A text of a form that cannot be taken, and what was given. */
export interface FormProblem {
  field: 'note' | 'reason';
  given: string;
}

interface Context {
  words: AlertWords;
  /** Whose contacts are told. */
  owner: Authority | undefined;
  config: Config;
  /** Milliseconds. */
  now: number;
  problem?: FormProblem;
}

/** Undefined when they cannot be unsealed. The error is dropped, as it may quote what was unsealed. */
export async function wordsOf({ sealed }: Alert, seal: Seal): Promise<AlertWords | undefined> {
  return await seal.open(sealed).catch(() => undefined);
}

/** One alert with its words, for somebody of whom it is written down that they look. */
export function alertView(record: AlertRecord, { words, owner, config, now, problem }: Context) {
  const { alert, events } = record;
  const stretches = markedWords(words);
  return {
    ...summaryView(summaryOf(record, owner, now), config, now),
    authority: owner,
    locale: alert.locale,
    asked: words.asked,
    stretches,
    // Words that were joined or changed for the search do not stand in the text as they are.
    evidenceApart: stretches.some(({ marked }) => marked) ? '' : words.evidence,
    facts: factsOf(alert),
    trail: events.map((event) => ({ at: staffTime(event.at), what: happened(named(event, config)) })),
    handled: isHandled(events),
    downgraded: events.some(({ what }) => what === 'downgraded'),
    age: staffDuration(now - Date.parse(alert.at)),
    problem,
    least: LEAST_REASON,
  };
}

function factsOf({ source, kind, respondent, ageBand, channel, locale, responseId, id }: Alert) {
  const facts: [label: string, value: string | undefined][] = [
    [staffSay('alert.source'), staffSay(`alert.source.${source}`)],
    [staffSay('alert.kind'), kind && staffSay(`staff.kind.${kind}`)],
    [staffSay('alert.person'), staffSay(`alert.person.${respondent ?? 'unknown'}`)],
    [staffSay('staff.age'), ageBand === undefined ? staffSay('staff.age.unknown') : ageText(ageBand)],
    [staffSay('alert.channel'), channelText(channel)],
    [staffSay('alert.language'), languages.of(locale)],
    [staffSay('alert.response'), responseId],
    [staffSay('alert.id'), id],
  ];
  return facts.filter(([, value]) => value !== undefined).map(([label, value]) => ({ label, value }));
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

const channels = ['page', 'sms', 'msteams', 'webchat', 'directline'] as const;

function channelText(channel: string): string {
  const known = channels.find((each) => each === channel);
  return known === undefined ? channel : staffSay(`staff.channel.${known}`);
}

/** Bands are named by their ages; only the ends need words. */
function ageText(band: string): string {
  if (band === 'under-8' || band === '18-and-over') return staffSay(`staff.age.${band}`);
  return band.replace('-', '–');
}

/** Where people get help stands in the trail as a code. */
function named(event: AlertEvent, { authorities }: Config): AlertEvent {
  if (event.what !== 'placed') return event;
  return { ...event, detail: authorities.find(({ code }) => code === event.detail)?.name ?? event.detail };
}

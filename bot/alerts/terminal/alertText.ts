import { staffSay, staffTime } from '../../../locales/staffWords.ts';
import type { AlertRecord, AlertWords } from '../../../store/alertStore.ts';
import type { AlertSummary } from '../alertSummary.ts';
import { happened } from '../happened.ts';
import { printable } from './printable.ts';

interface Shown {
  summary: AlertSummary;
  /** Name of the council the person gets help from. */
  council?: string;
  /** Only for somebody who has said who they are. */
  words?: AlertWords;
}

/** One alert for a terminal, with its trail. */
export function alertText({ alert, events }: AlertRecord, { summary, council, words }: Shown): string {
  const { id, source, kind, respondent, ageBand, channel, locale, responseId, at } = alert;
  const marks = [summary.urgent && staffSay('alerts.urgent'), summary.overdue && staffSay('alerts.overdue')];
  const person = staffSay(`alert.person.${respondent ?? 'unknown'}`);
  const facts: [label: string, value: string | undefined][] = [
    [staffSay('alert.id'), id],
    [staffSay('alert.state'), [...marks.filter(Boolean), staffSay(`alerts.state.${summary.state}`)].join(', ')],
    [staffSay('alert.council'), council ?? staffSay('alerts.unplaced')],
    [staffSay('alert.said'), staffTime(at)],
    [staffSay('alert.source'), staffSay(`alert.source.${source}`)],
    [staffSay('alert.kind'), words && kind],
    [staffSay('alert.person'), ageBand === undefined ? person : `${person}, ${ageBand}`],
    [staffSay('alert.channel'), channel],
    [staffSay('alert.language'), locale],
    [staffSay('alert.response'), responseId],
  ];
  const shown = facts.filter(([, value]) => value !== undefined);
  const width = Math.max(...shown.map(([label]) => label.length)) + 2;
  return [
    ...shown.map(([label, value]) => `${label.padEnd(width)}${value}`),
    ...(words ? wordLines(words) : [`\n${staffSay('alert.wordsHidden')}`]),
    ...(events.length === 0 ? [] : [`\n${staffSay('alert.trail')}`]),
    ...events.map((event) => printable(`${staffTime(event.at)}  ${happened(event)}`)),
  ].join('\n');
}

function wordLines({ asked, text, evidence }: AlertWords): string[] {
  return [
    ...(asked === undefined ? [] : [`\n${staffSay('alert.asked')}`, printable(asked)]),
    `\n${staffSay('alert.words')}`,
    printable(text),
    ...(evidence === '' ? [] : [`\n${staffSay('alert.evidence')}`, printable(evidence)]),
  ];
}

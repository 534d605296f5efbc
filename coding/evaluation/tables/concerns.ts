import { alertsThatAreRight, countConcerns, countUrgent, type JudgedMessage } from '../concerns.ts';
import { fewestCases, wilson } from '../interval.ts';
import { figure, inWords, range, row } from '../table.ts';
import { concernKinds } from '../../concerns/kinds.ts';

/** Shares of messages with a concern for which the table says what an alert is worth. */
const prevalences = [0.01, 0.02];

interface Group {
  name: string;
  judged: readonly JudgedMessage[];
}

/** How many concerns are found, and how many other messages taken for one: all, by kind, language and length. */
export function concernsTable(judged: readonly JudgedMessage[]): string {
  const head = row(
    ['', 25],
    ['concerns', 9],
    ['recall', 8],
    ['95 %', 11],
    ['kind', 7],
    ['others', 8],
    ['alarms', 8],
    ['95 %', 11],
  );
  return [head, ...groupsOf(judged).map(groupRow), '', closing(judged)].join('\n');
}

function groupsOf(judged: readonly JudgedMessage[]): Group[] {
  const grouped = (title: string, groupOf: (one: JudgedMessage) => string): Group[] =>
    [...Map.groupBy(judged, groupOf)].map(([name, group]) => ({ name: `${title} ${name}`, judged: group }));
  const only = (name: string, holds: (one: JudgedMessage) => boolean): Group => ({
    name,
    judged: judged.filter(holds),
  });
  return [
    { name: 'all', judged },
    only('urgent', ({ message }) => message.urgent),
    only('look-alikes', ({ message }) => !message.concern && message.hard),
    only('plain', ({ message }) => !message.concern && !message.hard),
    ...concernKinds.map((kind) => only(kind, ({ message }) => message.kind === kind)),
    ...grouped('language', ({ message }) => message.lang),
    ...grouped('from', ({ message }) => message.respondent),
    ...grouped('length', ({ message }) => lengthOf(message.text)),
  ].filter((group) => group.judged.length > 0);
}

function lengthOf(text: string): string {
  const words = text.trim().split(/\s+/u).length;
  return words <= 8 ? '1-8 words' : words <= 25 ? '9-25 words' : words <= 60 ? '26-60 words' : 'over 60';
}

function groupRow({ name, judged }: Group): string {
  const { concerns, hits, rightKind, others, alarms } = countConcerns(judged);
  return row(
    [name, 25],
    [`${concerns}`, 9],
    [hits / concerns, 8],
    [concerns ? range(wilson(hits / concerns, concerns)) : '', 11],
    [rightKind / hits, 7],
    [`${others}`, 8],
    [alarms / others, 8],
    [others ? range(wilson(alarms / others, others)) : '', 11],
  );
}

function closing(judged: readonly JudgedMessage[]): string {
  const { concerns, hits, rightKind, others, alarms } = countConcerns(judged);
  const { urgent, found, flagged, notUrgent, overFlagged } = countUrgent(judged);
  const weakest = concernKinds
    .map((kind) => ({ kind, ...countConcerns(judged.filter(({ message }) => message.kind === kind)) }))
    .filter((one) => one.concerns >= fewestCases)
    .sort((one, other) => one.hits / one.concerns - other.hits / other.concerns)[0];
  const worth = prevalences
    .map((share) => `${percent(alertsThatAreRight(hits / concerns, alarms / others, share))} where ${percent(share)}`)
    .join(' and ');
  return inWords(
    `of ${concerns} messages that a person must look at, ${hits} were found (recall ${figure(hits / concerns)}) and ` +
      `${concerns - hits} missed; ${rightKind} got the right kind. Of ${urgent} urgent ones, ${found} were found and ` +
      `${flagged} called urgent, as were ${overFlagged} of ${notUrgent} others. Of ${others} messages without a concern, ` +
      `${alarms} raised a false alarm (${figure(alarms / others)}). Of all alerts, ${worth} of messages are concerns, would be right.` +
      (weakest ? ` The kind found least often is ${weakest.kind} (${figure(weakest.hits / weakest.concerns)}).` : ''),
  );
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${Math.round(share * 100)} %`;
}

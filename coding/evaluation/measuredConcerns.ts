import { countConcerns, countUrgent, type JudgedMessage } from './concerns.ts';
import { wilson } from './interval.ts';
import { rounded } from './rounded.ts';

/** The totals that staff see beside the alerts; shares from 0 to 1. */
export interface MeasuredConcerns {
  recall: number;
  /** 95 % limits of the recall. */
  low: number;
  high: number;
  /** Of urgent concerns, those found. */
  urgentRecall: number;
  /** Of plain messages without a concern, those taken for one. */
  falseAlarms: number;
  /** The same of messages written to sound like one. */
  falseAlarmsHard: number;
  messages: number;
}

export function measuredTotals(judged: readonly JudgedMessage[]): MeasuredConcerns {
  const { concerns, hits } = countConcerns(judged);
  const { urgent, found } = countUrgent(judged);
  const [low, high] = wilson(hits / concerns, concerns) ?? [0, 1];
  return {
    recall: rounded(hits / concerns),
    low: rounded(low),
    high: rounded(high),
    urgentRecall: rounded(found / urgent),
    falseAlarms: falseAlarms(judged.filter(({ message }) => !message.hard)),
    falseAlarmsHard: falseAlarms(judged.filter(({ message }) => message.hard)),
    messages: judged.length,
  };
}

function falseAlarms(judged: readonly JudgedMessage[]): number {
  const { others, alarms } = countConcerns(judged);
  return rounded(alarms / others);
}

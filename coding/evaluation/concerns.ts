import type { Concern, ConcernFinder } from '../findConcern.ts';
import type { LabelledMessage } from './concernLines.ts';

/** What a person said of a message beside what the computer found. */
export interface JudgedMessage {
  message: LabelledMessage;
  found: Concern;
}

/** Counts of messages. */
export interface ConcernCounts {
  /** Concerns, as people said. */
  concerns: number;
  /** Of these, found. */
  hits: number;
  /** Of the hits, with the kind that people said. */
  rightKind: number;
  /** Messages without a concern. */
  others: number;
  /** Of these, taken for one. */
  alarms: number;
}

export function judgeMessages(messages: readonly LabelledMessage[], find: ConcernFinder): JudgedMessage[] {
  return messages.map((message) => ({
    message,
    found: find(message.text, { respondent: message.respondent, language: message.lang }),
  }));
}

export function countConcerns(judged: readonly JudgedMessage[]): ConcernCounts {
  const concerns = judged.filter(({ message }) => message.concern);
  const hits = concerns.filter(({ found }) => found.concern);
  const others = judged.filter(({ message }) => !message.concern);
  return {
    concerns: concerns.length,
    hits: hits.length,
    rightKind: hits.filter(({ message, found }) => message.kind === found.kind).length,
    others: others.length,
    alarms: others.filter(({ found }) => found.concern).length,
  };
}

/** Of the concerns: those that people call urgent, and those that the computer does. */
export interface UrgentCounts {
  urgent: number;
  /** Urgent ones that were found as concerns. */
  found: number;
  /** Urgent ones that were called so. */
  flagged: number;
  notUrgent: number;
  /** Others that were called urgent. */
  overFlagged: number;
}

export function countUrgent(judged: readonly JudgedMessage[]): UrgentCounts {
  const urgent = judged.filter(({ message }) => message.urgent);
  const others = judged.filter(({ message }) => message.concern && !message.urgent);
  return {
    urgent: urgent.length,
    found: urgent.filter(({ found }) => found.concern).length,
    flagged: urgent.filter(({ found }) => found.urgent).length,
    notUrgent: others.length,
    overFlagged: others.filter(({ found }) => found.urgent).length,
  };
}

/** The share of alerts that are concerns where this share of all messages is one. */
export function alertsThatAreRight(recall: number, falseAlarms: number, prevalence: number): number {
  const right = recall * prevalence;
  return right / (right + falseAlarms * (1 - prevalence));
}

import { redactionKinds, type RedactionKind } from '../redaction/span.ts';
import { wilson } from './interval.ts';
import { countFalseAlarms, countSpans, type RedactedMessage, type RedactionCounts } from './redaction.ts';
import { rounded } from './rounded.ts';

/** The totals that the records of data protection show; shares from 0 to 1. */
export interface MeasuredRedaction {
  messages: number;
  /** Pieces of personal data that a person marked. */
  marked: number;
  /** Of these, taken out at least in part, with 95 % limits. */
  recall: number;
  low: number;
  high: number;
  /** Of these, taken out to the last letter. */
  whole: number;
  /** Of the pieces taken out, those that were personal data. */
  precision: number;
  /** Messages without personal data, and how many of them lost words all the same. */
  clean: number;
  cleanTouched: number;
  kinds: Partial<Record<RedactionKind, { marked: number; recall: number }>>;
  /** Recall by ISO 639-1 code. */
  languages: Record<string, number>;
}

export function measuredRedaction(redacted: readonly RedactedMessage[]): MeasuredRedaction {
  const total = countSpans(redacted);
  const { clean, touched } = countFalseAlarms(redacted);
  const [low, high] = wilson(recallOf(total), total.marked) ?? [0, 1];
  const kinds = redactionKinds.map((kind) => [kind, countSpans(redacted, (span) => span.kind === kind)] as const);
  const byLanguage = [...Map.groupBy(redacted, ({ message }) => message.lang)].sort();
  return {
    ...{ messages: redacted.length, marked: total.marked, recall: rounded(recallOf(total)) },
    ...{ low: rounded(low), high: rounded(high), whole: rounded(total.covered / total.marked) },
    ...{ precision: rounded(total.right / total.found), clean, cleanTouched: touched },
    kinds: Object.fromEntries(
      kinds
        .filter(([, { marked }]) => marked > 0)
        .map(([kind, counts]) => [kind, { marked: counts.marked, recall: rounded(recallOf(counts)) }]),
    ),
    languages: Object.fromEntries(byLanguage.map(([lang, some]) => [lang, rounded(recallOf(countSpans(some)))])),
  };
}

function recallOf({ touched, marked }: RedactionCounts): number {
  return touched / marked;
}

import { redactionKinds } from '../../redaction/span.ts';
import { fewestCases, wilson } from '../interval.ts';
import { countFalseAlarms, countSpans, type RedactedMessage, type RedactionCounts } from '../redaction.ts';
import { figure, inWords, range, row } from '../table.ts';

/** Recall and precision of one set of messages: all of them, by kind, language and length. */
export function redactionTable(redacted: readonly RedactedMessage[]): string {
  const head = [
    row(
      ['', 24],
      ['marked', 7],
      ['recall', 8],
      ['95 %', 11],
      ['whole', 7],
      ['same', 7],
      ['found', 7],
      ['precis.', 9],
      ['95 %', 11],
    ),
  ];
  const lines = groupsOf(redacted).map(({ name, counts }) => countsRow(name, counts));
  return [...head, ...lines, closing(redacted)].join('\n');
}

interface Group {
  name: string;
  counts: RedactionCounts;
}

function groupsOf(redacted: readonly RedactedMessage[]): Group[] {
  const grouped = (title: string, groupOf: (one: RedactedMessage) => string): Group[] =>
    [...Map.groupBy(redacted, groupOf)].map(([name, group]) => ({
      name: `${title} ${name}`,
      counts: countSpans(group),
    }));
  return [
    { name: 'all', counts: countSpans(redacted) },
    ...kindGroups(redacted),
    ...grouped('language', ({ message }) => message.lang),
    ...grouped('length', ({ message }) => lengthOf(message.text)),
  ];
}

function kindGroups(redacted: readonly RedactedMessage[]): Group[] {
  return redactionKinds
    .map((kind) => ({ name: kind, counts: countSpans(redacted, (span) => span.kind === kind) }))
    .filter(({ counts }) => counts.marked + counts.found > 0);
}

function lengthOf(text: string): string {
  const words = text.trim().split(/\s+/u).length;
  return words <= 8 ? '1-8 words' : words <= 25 ? '9-25 words' : 'over 25';
}

function countsRow(name: string, { marked, touched, covered, exact, found, right }: RedactionCounts): string {
  const [recall, precision] = [touched / marked, right / found];
  return row(
    [name, 24],
    [`${marked}`, 7],
    [recall, 8],
    [range(wilson(recall, marked)), 11],
    [covered / marked, 7],
    [exact / marked, 7],
    [`${found}`, 7],
    [precision, 9],
    [range(wilson(precision, found)), 11],
  );
}

function closing(redacted: readonly RedactedMessage[]): string {
  const { marked, touched, covered, exact, found, right } = countSpans(redacted);
  const { clean, touched: alarmed } = countFalseAlarms(redacted);
  const worst = kindGroups(redacted)
    .filter(({ counts }) => counts.marked >= fewestCases)
    .sort((one, other) => one.counts.touched / one.counts.marked - other.counts.touched / other.counts.marked)[0];
  const weakest = worst
    ? ` The kind found least often is ${worst.name} (${figure(worst.counts.touched / worst.counts.marked)}).`
    : '';
  return inWords(
    `of ${marked} pieces of personal data that a person marked, ${touched} were taken out at least in part (recall ` +
      `${figure(touched / marked)}), ${covered} to the last letter (whole) and ${exact} with the same limits and kind (same). Of ` +
      `${found} pieces taken out, ${right} were personal data (precision ${figure(right / found)}). Of ${clean} messages ` +
      `without any, ${alarmed} lost words all the same.${weakest}`,
  );
}

import { percent, table } from '../markdown.ts';
import { readMeasured } from '../readMeasured.ts';

const unmeasured = 'Not measured.';

export function coderMeasuredPart(): string {
  const found = readMeasured('coder');
  if (!found) return unmeasured;
  const { answers, microF1, low, high, macroF1, precision, recall, languages, measuredOn, inputs } = found;
  return [
    `Measured ${measuredOn} on ${answers} invented answers that it never learnt from (model \`${inputs.slice(0, 12)}\`).`,
    '',
    table(
      ['figure', 'value', 'meaning'],
      [
        ['precision', percent(precision), 'of the codes it gives, those a person gave too'],
        ['recall', percent(recall), 'of the codes a person gave, those it gives too'],
        ['micro F1 (95 % interval)', `${percent(microF1)} (${percent(low)} to ${percent(high)})`, 'between these two'],
        ['macro F1', percent(macroF1), 'the same, with rare codes counting as much as frequent ones'],
      ],
    ),
    '',
    byLanguage('micro F1', languages),
  ].join('\n');
}

export function finderMeasuredPart(): string {
  const found = readMeasured('finder');
  if (!found) return unmeasured;
  const { messages, recall, low, high, urgentRecall, falseAlarms, falseAlarmsHard, measuredOn } = found;
  return [
    `Measured ${measuredOn} on ${messages} invented messages that it never learnt from.`,
    '',
    table(
      ['figure', 'value', 'meaning'],
      [
        [
          'found (95 % interval)',
          `${percent(recall)} (${percent(low)} to ${percent(high)})`,
          'of messages with a concern',
        ],
        ['**missed**', `**${percent(1 - recall)}**`, 'of messages with a concern: only a person who reads finds these'],
        ['found, urgent', percent(urgentRecall), 'of messages with an urgent concern'],
        ['false alarms', percent(falseAlarms), 'of plain messages without a concern'],
        ['false alarms, hard', percent(falseAlarmsHard), 'of messages written to sound like a concern'],
      ],
    ),
  ].join('\n');
}

export function redactorMeasuredPart(): string {
  const found = readMeasured('redactor');
  if (!found) return unmeasured;
  const { messages, marked, recall, low, high, whole, precision, clean, cleanTouched, kinds, languages } = found;
  return [
    `Measured ${found.measuredOn} on ${messages} invented messages with ${marked} pieces of personal data that a person marked.`,
    '',
    table(
      ['figure', 'value', 'meaning'],
      [
        [
          'found (95 % interval)',
          `${percent(recall)} (${percent(low)} to ${percent(high)})`,
          'taken out at least in part',
        ],
        ['found whole', percent(whole), 'taken out to the last letter'],
        ['**missed**', `**${percent(1 - recall)}**`, 'stays in the stored answer'],
        ['precision', percent(precision), 'of what is taken out, what was personal data'],
        ['lost words', `${cleanTouched} of ${clean}`, 'messages without personal data that lost words all the same'],
      ],
    ),
    '',
    table(
      ['kind', 'marked', 'found'],
      Object.entries(kinds).map(([kind, { marked: some, recall: share }]) => [kind, `${some}`, percent(share)]),
    ),
    '',
    'Where few were marked, a share says little: all of 14 found does not show that the 15th will be.',
    '',
    byLanguage('found', languages),
  ].join('\n');
}

function byLanguage(figure: string, languages: Record<string, number>): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const said = Object.entries(languages).map(([tag, share]) => `${names.of(tag)} ${percent(share)}`);
  return `By language, ${figure}: ${said.join(', ')}.`;
}

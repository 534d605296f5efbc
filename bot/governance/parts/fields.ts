import * as alert from '../fields/alertFields.ts';
import * as answer from '../fields/answerFields.ts';
import type { Field } from '../fields/field.ts';
import * as other from '../fields/otherFields.ts';
import { responseFields } from '../fields/responseFields.ts';
import { table } from '../markdown.ts';

/** Everything that is stored, by what it belongs to: title -> its fields. */
export const stored: Record<string, Record<string, Field>> = {
  'Response: one person in one round': responseFields,
  'Answer: options chosen': answer.chosenFields,
  'Answer: own words': answer.textFields,
  'Answer: skipped': answer.skippedFields,
  'Answer: to a question no longer asked': answer.retiredFields,
  'Coding of own words': answer.codingFields,
  'One code of a coding': answer.codeFields,
  'What the person made of the codes': answer.reviewFields,
  'Alert: never changed, kept when the response is erased': alert.alertFields,
  'Words of an alert: only ever kept encrypted': alert.alertWordsFields,
  'Event of an alert: only ever added': alert.eventFields,
  'Reading: a member of staff has read a response': other.readingFields,
  'Entry of the audit log: only ever added': other.auditFields,
  'Summary of a response, for counting: made from it, and gone whenever it changes or goes': other.summaryFields,
  'Erasure: all that is left of an erased response': other.erasureFields,
  'State of a talk: never answers': other.talkFields,
  'State of a talk in which a reference was typed': other.heldFields,
  'Message of the bot in Teams, in the state of the talk': other.shownFields,
  'What was said once in a conversation in Teams': other.noticedFields,
  'Where people who began can be written to: only ever kept encrypted, while their response is open':
    other.contactFields,
};

export function fieldsPart(): string {
  const tables = Object.entries(stored).map(([title, fields]) => {
    const rows = Object.entries(fields).map(([name, [meaning, why]]) => [`\`${name}\``, meaning, why]);
    return `**${title}**\n\n${table(['field', 'what it holds', 'why'], rows)}`;
  });
  return tables.join('\n\n');
}

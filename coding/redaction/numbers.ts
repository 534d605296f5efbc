import { findAll, withPlainDigits } from './find.ts';
import type { Span } from './span.ts';

const nhsNumber =
  /\bnhs (?:no|num|number|nr)?\.? ?(?:is |: ?)?(?<is>\d{3}[ -]?\d{3}[ -]?\d{4})\b|(?<!\d)\d{3} \d{3} \d{4}(?!\d)/giu;

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const date = `\\d{1,2}[ ]?[./-][ ]?\\d{1,2}[ ]?[./-][ ]?(?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})(?:,? (?:19|20)\\d{2})?|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d{2})?`;
const birth = 'born|birthday|dob|d\\.o\\.b\\.?|date of birth|b-?day';
const dateOfBirth = new RegExp(`\\b(?:${birth})(?: (?:is|was|on|the|its|:))*:? ?(?<is>${date})`, 'giu');

const car = /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b|\b[A-Z]\d{1,3} ?[A-Z]{3}\b/giu;

const caseNumber =
  /\b(?:case|ref|reference|file|urn|upn|ehcp|lac|mosaic|liquid ?logic|crime|incident|account|client|pupil|hospital|passport|ni|national insurance)(?: (?:ref|reference|no|num|number|id))?(?: (?:is|was)|:|\.|#| -)* ?(?<is>(?=[\w/-]*\d)[A-Z0-9]{1,6}(?:[/-]?[A-Z0-9]{1,8}){0,4})\b|\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/giu;

/** NHS numbers, dates of birth, number plates, case numbers. */
export function findNumbers(text: string): Span[] {
  const plain = withPlainDigits(text);
  return [
    ...findAll(plain, dateOfBirth, 'date-of-birth'),
    ...findAll(plain, nhsNumber, 'nhs-number'),
    ...findAll(plain, caseNumber, 'case-number'),
    ...findAll(plain, car, 'car').filter(({ start, end }) =>
      /[A-Z]{2}\d{2} ?[A-Z]{3}/.test(plain.slice(start, end).toUpperCase()),
    ),
  ];
}

/** What personal data stands for in a redacted text; each kind is written `[kind]`. */
export const redactionKinds = [
  'name',
  'school',
  'home',
  'surgery',
  'phone',
  'email',
  'postcode',
  'address',
  'nhs-number',
  'link',
  'handle',
  'date-of-birth',
  'car',
  'case-number',
] as const;

export type RedactionKind = (typeof redactionKinds)[number];

/** A stretch of the original text, in UTF-16 units; `end` is just after it. */
export interface Span {
  start: number;
  end: number;
  kind: RedactionKind;
}

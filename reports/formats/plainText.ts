/**
 * Text without what programs stumble over: NUL, which ends a text in C, and other control characters but line ends and
 * tabs, which a terminal would obey, and halves of characters. U+FFFD, the replacement character, stands for each.
 */
export function plainText(text: string): string {
  return odd.test(text) ? text.toWellFormed().replace(control, '\ufffd') : text;
}

/** The same for all texts in a JSON value. DuckDB refuses a whole file for half a character. */
export function plainJson(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainJson(each)]));
}

const controls = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;
const control = new RegExp(`[${controls}]`, 'g');
const odd = new RegExp(`[${controls}\ud800-\udfff]`);

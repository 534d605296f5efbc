/**
 * Text without what programs stumble over: NUL, which ends a text in C, and other control characters but line ends and
 * tabs, which a terminal would obey, and halves of characters. U+FFFD, the replacement character, stands for each.
 */
export function plainText(text: string): string {
  return odd.test(text) ? text.toWellFormed().replace(control, '\ufffd') : text;
}

const controls = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;
const control = new RegExp(`[${controls}]`, 'g');
const odd = new RegExp(`[${controls}\ud800-\udfff]`);

/** With their colours of skin, and once or several times: a thumb among words says less than the words. */
const UP = /^\s*(?:👍(?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f)?\s*)+$/u;
const DOWN = /^\s*(?:👎(?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f)?\s*)+$/u;

/** Which way the thumb points in a reply that is a thumb and nothing else. */
export function thumbIn(text: string): 'up' | 'down' | undefined {
  if (UP.test(text)) return 'up';
  return DOWN.test(text) ? 'down' : undefined;
}

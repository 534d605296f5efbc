/** Texts that stores are known to spoil. */
export const texts: [name: string, text: string][] = [
  ['an empty text', ''],
  ['Polish', 'Zażółć gęślą jaźń'],
  ['Urdu, right to left', 'وہ اب زیادہ محفوظ محسوس کرتا ہے۔'],
  ['emoji of several code points', 'better 👨‍👩‍👧‍👦🏳️‍🌈👍🏽'],
  ['quotes, backslashes and line breaks', 'she said "it\'s \\ fine"\r\n\t%s $1 {{x}}'],
  ['something like SQL', "'); DROP TABLE response; --"],
  ['a text of 100,000 characters', 'so much better. '.repeat(6_250)],
  ['characters that are not normalized', 'e\u0301 \u00e9 \ufeff \u200b'],
];

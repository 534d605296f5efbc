import { asPlainText } from '../../../dialogs/channels/plainText.ts';
import { wordsFor } from '../../../locales/words.ts';
import { everyMessage, rows } from './everyMessage.ts';

describe('by SMS', () => {
  test.each(rows)('every turn in $locale to a $register is one plain message', async (row) => {
    for (const { messages, words } of await everyMessage(row)) {
      const [activity, ...others] = asPlainText(messages, words);
      expect(others).toEqual([]);
      expect(Object.keys(activity!).sort()).toEqual(['text', 'textFormat', 'type']);
      expect(activity).toMatchObject({ type: 'message', textFormat: 'plain' });
      // Markdown: some gateways eat these, others show them.
      expect(activity!.text).not.toMatch(/[*_`#[\]<>]/u);
      for (const { text } of messages) expect(activity!.text).toContain(text);
    }
  });

  test.each(rows)('every option in $locale to a $register has its number', async (row) => {
    for (const { messages, words } of await everyMessage(row)) {
      const { options, kind } = messages.at(-1)!.question ?? { options: [], kind: 'open' };
      const lines = asPlainText(messages, words)[0]!.text!.split('\n');
      const numbered = lines.filter((line) => /^\d+\. /u.test(line));
      expect(numbered).toEqual(options.map(({ label }, index) => `${index + 1}. ${label}`));
      const hint = words.say(kind === 'choices' ? 'says.choose-numbers' : 'says.choose-number');
      expect(lines.includes(hint)).toBe(options.length > 0);
    }
  });

  test('a turn without words sends nothing', () => {
    expect(asPlainText([], wordsFor('en', 'child'))).toEqual([]);
  });
});

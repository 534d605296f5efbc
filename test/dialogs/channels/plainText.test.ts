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

  test.each(rows)('every option in $locale to a $register has its number, save for ages', async (row) => {
    for (const { messages, words } of await everyMessage(row)) {
      const { id, options, kind } = messages.at(-1)!.question ?? { id: '', options: [], kind: 'open' };
      if (id === 'age-band') continue;
      const lines = asPlainText(messages, words)[0]!.text!.split('\n');
      const numbered = lines.filter((line) => /^\d+\. /u.test(line));
      expect(numbered).toEqual(options.map(({ label }, index) => `${index + 1}. ${label}`));
      const hint = words.say(kind === 'choices' ? 'says.choose-numbers' : 'says.choose-number');
      expect(lines.includes(hint)).toBe(options.length > 0);
    }
  });

  test('ages stand without numbers, which would be taken for ages', () => {
    const words = wordsFor('en', 'child');
    const options = [{ id: '8-10', label: '8, 9 or 10' }];
    const question = { id: 'age-band', kind: 'choice' as const, options, alone: [], unnumbered: true as const };
    expect(asPlainText([{ text: 'How old are you?', question }], words)[0]!.text).toBe(
      `How old are you?\n\n- 8, 9 or 10\n\n${words.say('says.choose-age')}`,
    );
  });

  test('the last answer can be taken back by a word', () => {
    const words = wordsFor('en', 'child');
    expect(asPlainText([{ text: 'OK.' }, { text: 'And now?', takesBack: 'confirm-improve' }], words)[0]!.text).toBe(
      `OK.\n\nAnd now?\n\n${words.say('says.say-back')}`,
    );
  });

  test('a turn without words sends nothing', () => {
    expect(asPlainText([], wordsFor('en', 'child'))).toEqual([]);
  });
});

import type { Activity } from 'botbuilder-core';
import { commandIn } from '../../../dialogs/command.ts';
import { wordsFor } from '../../../locales/words.ts';
import { asSuggestions } from '../../../dialogs/channels/suggestions.ts';
import type { ShownQuestion } from '../../../dialogs/message.ts';
import { numbered } from '../../../dialogs/channels/plainText.ts';
import { readReply } from '../../../dialogs/reply.ts';
import { everyMessage, rows } from './everyMessage.ts';

describe('in Web Chat', () => {
  test.each(rows)('one choice in $locale to a $register is buttons, several are numbered text', async (row) => {
    const shown = (await everyMessage(row)).flatMap(({ messages, words }) =>
      asSuggestions(messages, words).map((activity, index) => ({ activity, words, message: messages[index]! })),
    );
    expect(shown.every(({ activity }) => activity.textFormat === 'plain')).toBe(true);

    const choices = shown.filter(({ message }) => message.question?.kind === 'choice');
    expect(choices.map(({ message }) => message.question!.id)).toContain('consent');
    for (const { activity, message } of choices) expectButtons(activity, message.question!);

    const others = shown.filter(({ message }) => message.question?.kind !== 'choice');
    for (const { activity, message, words } of others) expect(activity.text).toBe(numbered(message, words));
  });

  test.each(rows)('"I do not feel safe" stands under the last message in $locale to a $register', async (row) => {
    for (const { messages, words } of await everyMessage(row)) {
      const suggested = asSuggestions(messages, words).map(({ suggestedActions }) => suggestedActions?.actions ?? []);
      const isUnsafe = suggested.map((actions) => actions.map(commandOf).includes('unsafe'));
      expect(isUnsafe).toEqual(messages.map((_, index) => index === messages.length - 1));
      expect(commandIn(suggested.at(-1)!.at(-1)!.text!, words)).toBe('unsafe');
    }
  });
});

describe('the last answer can be taken back', () => {
  const words = wordsFor('en', 'child');
  const options = [{ id: 'yes', label: 'Yes' }];
  test.each<[what: string, question: ShownQuestion | undefined, buttons: string[]]>([
    ['beside buttons', { id: 'may-quote', kind: 'choice', options, alone: [] }, ['Yes', words.say('says.take-back')]],
    ['under an open question', { id: 'improve', kind: 'open', options: [], alone: [] }, [words.say('says.take-back')]],
    ['under a list', { id: 'supports', kind: 'choices', options, alone: [] }, [words.say('says.take-back')]],
    ['at the end', undefined, [words.say('says.take-back')]],
  ])('%s', (_, question, buttons) => {
    const [activity] = asSuggestions([{ text: 'And now?', question, takesBack: 'confirm-improve' }], words);
    const actions = activity!.suggestedActions!.actions;
    expect(actions.map(({ title }) => title)).toEqual([...buttons, words.say('page.commands.unsafe')]);
    const last = actions.at(-2)!;
    expect(readReply({ type: 'message', value: last.value as object } as Activity)).toMatchObject({
      command: 'back',
      takesBack: 'confirm-improve',
    });
    expect(commandIn(last.text!, words)).toBe('back');
  });
});

type Button = NonNullable<Activity['suggestedActions']>['actions'][number];

function commandOf({ value }: Button): unknown {
  return (value as { command?: unknown }).command;
}

/** A tap shows its words in the talk, and names its question and option. */
function expectButtons(activity: Partial<Activity>, { id, options }: ShownQuestion): void {
  const actions = activity.suggestedActions!.actions.filter((action) => commandOf(action) !== 'unsafe');
  const labels = options.map(({ label }) => label);
  expect(actions.map(({ title }) => title)).toEqual(labels);
  expect(actions.map(({ displayText }) => displayText)).toEqual(labels);
  expect(actions.map(({ text }) => text)).toEqual(labels);
  const replies = actions.map(({ value }) => readReply({ type: 'message', value: value as object } as Activity));
  expect(replies.map((reply) => [reply.question, reply.options])).toEqual(options.map((option) => [id, [option.id]]));
}

import type { Activity } from 'botbuilder-core';
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
    expect(others.map(({ activity }) => activity)).toEqual(
      others.map(({ message, words }) => ({ type: 'message', text: numbered(message, words), textFormat: 'plain' })),
    );
  });
});

/** A tap shows its words in the talk, and names its question and option. */
function expectButtons(activity: Partial<Activity>, { id, options }: ShownQuestion): void {
  const { actions } = activity.suggestedActions!;
  const labels = options.map(({ label }) => label);
  expect(actions.map(({ title }) => title)).toEqual(labels);
  expect(actions.map(({ displayText }) => displayText)).toEqual(labels);
  expect(actions.map(({ text }) => text)).toEqual(labels);
  const replies = actions.map(({ value }) => readReply({ type: 'message', value: value as object } as Activity));
  expect(replies.map((reply) => [reply.question, reply.options])).toEqual(options.map((option) => [id, [option.id]]));
}

import type * as AdaptiveCards from 'adaptivecards';
import type { Activity } from 'botbuilder-core';
import { asCards } from '../../../dialogs/channels/cards.ts';
import type { Message, ShownQuestion } from '../../../dialogs/message.ts';
import { readReply } from '../../../dialogs/reply.ts';
import { direction, wordsFor } from '../../../locales/words.ts';
import { adaptiveCards, readCard } from '../../support/adaptiveCard.ts';
import { everyMessage, rows } from './everyMessage.ts';

const { ChoiceSetInput, SubmitAction, TextInput } = adaptiveCards;

function parsed(activity: Partial<Activity>): AdaptiveCards.AdaptiveCard {
  const { card, problems } = readCard(activity);
  expect(problems).toEqual([]);
  return card;
}

/** What a tap on each action sends. */
function taps(card: AdaptiveCards.AdaptiveCard): { command?: string }[] {
  return Array.from({ length: card.getActionCount() }, (_, index) => card.getActionAt(index)).map((action) => {
    expect(action).toBeInstanceOf(SubmitAction);
    expect(action!.title).toMatch(/\S/u);
    return (action as AdaptiveCards.SubmitAction).data!;
  });
}

function repliesOf(values: object[]) {
  return values
    .map((value) => readReply({ type: 'message', value } as Activity))
    .map(({ question, options }) => ({ question, options }));
}

function expectCard(activity: Partial<Activity>, text: string, question: ShownQuestion): void {
  const card = parsed(activity);
  const ids = question.options.map(({ id }) => id);
  const inputs = card.getAllInputs();
  for (const { label } of inputs) expect(label).toMatch(/\S/u);
  const list = inputs.find((input) => input instanceof ChoiceSetInput);
  const boxes = inputs.filter((input) => input instanceof TextInput).map(({ id }) => id);
  expect(boxes).toEqual(question.kind === 'open' || question.ownWords ? ['text'] : []);
  const [unsafe, ...before] = taps(card).toReversed();
  expect(unsafe).toEqual({ command: 'unsafe' });
  if (question.kind === 'open') return expect(before).toEqual([{ question: question.id }]);
  if (question.kind === 'choice' && ids.length <= 5) {
    expect(list).toBeUndefined();
    const answers = before.toReversed().filter((tap) => 'options' in tap);
    expect(repliesOf(answers)).toEqual(ids.map((id) => ({ question: question.id, options: [id] })));
    return;
  }
  expect(list).toBeInstanceOf(ChoiceSetInput);
  expect(list).toMatchObject({ id: 'options', label: text, isMultiSelect: question.kind === 'choices' });
  expect(list!.choices.map(({ title, value }) => ({ label: title, id: value }))).toEqual(question.options);
  const [send, ...others] = before;
  expect(others).toEqual([]);
  // Teams adds what was ticked under the id of the list.
  expect(repliesOf([{ ...send, options: ids.join(',') }])).toEqual([{ question: question.id, options: ids }]);
}

describe('in Teams', () => {
  test.each(rows)('every question in $locale to a $register is a card that Teams shows', async (row) => {
    const shown = (await everyMessage(row)).flatMap(({ messages, words }) =>
      asCards(messages, words).map(({ activity }, index) => ({ activity, ...messages[index]! })),
    );

    const asked = shown.filter(({ question }) => question);
    for (const { activity, text, question } of asked) expectCard(activity, text, question!);
    expect(asked.map(({ question }) => question!.id)).toEqual(
      expect.arrayContaining(['authority', 'consent', 'supports', 'improve', 'correct-improve', 'forget']),
    );
    expect(asked.map(({ activity }) => activity.attachments![0]!.content as object)).toEqual(
      asked.map(
        ({ text }) =>
          expect.objectContaining({
            lang: row.locale,
            rtl: direction(row.locale) === 'rtl',
            fallbackText: text,
          }) as object,
      ),
    );

    const others = shown.filter((each) => !asked.includes(each));
    for (const { activity, text } of others) {
      const said = activity.text ?? (activity.attachments![0]!.content as { fallbackText: string }).fallbackText;
      expect(said).toBe(text);
      if (!activity.text) parsed(activity);
    }
  });

  test.each([
    ['choice', 4, 6],
    ['choice', 5, 3],
    ['choices', 3, 3],
    ['open', 0, 3],
  ] as const)(
    'a %s of %i options has %i buttons with those that take the last answer back and call for help',
    (kind, options, buttons) => {
      const all = Array.from({ length: options }, (_, index) => ({ id: `o${index}`, label: `Option ${index}` }));
      const question = { id: 'which', kind, options: all, alone: [] };
      const card = parsed(
        asCards([{ text: 'Which?', question, takesBack: 'confirm-improve' }], wordsFor('en', 'parent'))[0]!.activity,
      );
      const values = taps(card);
      expect(values).toHaveLength(buttons);
      expect(readReply({ type: 'message', value: values.at(-2) } as Activity)).toMatchObject({
        command: 'back',
        takesBack: 'confirm-improve',
      });
    },
  );

  test.each([
    ['choice', 5, 6],
    ['choice', 6, 2],
    ['choices', 2, 2],
  ] as const)('a %s of %i options has %i buttons with the one that calls for help', (kind, options, buttons) => {
    const all = Array.from({ length: options }, (_, index) => ({ id: `o${index}`, label: `Option ${index}` }));
    const message: Message = { text: 'Which?', question: { id: 'which', kind, options: all, alone: [] } };
    expect(taps(parsed(asCards([message], wordsFor('en', 'parent'))[0]!.activity))).toHaveLength(buttons);
  });
});

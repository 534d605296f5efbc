import { direction, type Words } from '../../locales/words.ts';
import { MAX_TEXT } from '../../survey/checkAnswer.ts';
import type { ShownQuestion } from '../message.ts';

/** An Adaptive Card as Teams shows it; `text` is what is read where cards are not. */
export function card(words: Words, text: string, parts: { body: object[]; actions?: object[] }): object {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: words.locale,
    rtl: direction(words.locale) === 'rtl',
    fallbackText: text,
    ...parts,
  };
}

/** One block a line, letter by letter as it is: other blocks take words of people for Markdown. */
export function lines(text: string, look: object = {}): object[] {
  const said = text.split('\n').filter((line) => line.trim() !== '');
  return said.map((line) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: line, ...look }] }));
}

export function choiceSet(label: string, { kind, options }: ShownQuestion): object {
  return {
    type: 'Input.ChoiceSet',
    id: 'options',
    label,
    style: 'expanded',
    wrap: true,
    isMultiSelect: kind === 'choices',
    choices: options.map((option) => ({ title: option.label, value: option.id })),
  };
}

/** What is written goes with any button of the card, also with the one that calls for help. */
export function textBox(label: string): object {
  return { type: 'Input.Text', id: 'text', label, isMultiline: true, maxLength: MAX_TEXT };
}

export function button(title: string, data: object): object {
  return { type: 'Action.Submit', title, data };
}

export function buttons({ id, options }: ShownQuestion): object[] {
  return options.map((option) => button(option.label, { question: id, options: option.id }));
}

export function sendButton({ id }: ShownQuestion, words: Words): object {
  return button(words.say('page.send'), { question: id });
}

import type { Activity } from 'botbuilder-core';
import { readCard, type SeenCard } from '../../dialogs/channels/readCard.ts';
import type { ShownOption, ShownQuestion } from '../../dialogs/message.ts';
import type { Recogniser, Remark } from './recognise.ts';

/** What one turn of the bot shows a person, whatever the channel. */
export interface Shown {
  /** Id of the question asked; undefined when nothing is asked. */
  question?: string;
  /** Codes read back in the question. */
  codes: string[];
  options: ShownOption[];
  taps: Taps;
  remark?: Remark;
  /** The turn went wrong, and the bot said so. */
  failed: boolean;
}

/** What can be tapped: buttons for one option, boxes for several, either on our own page, nothing in a text message. */
export type Taps = 'buttons' | 'boxes' | 'page' | 'none';

interface Asked {
  /** Question id, where the channel says it. */
  id?: string;
  /** Option id, where the channel says it, and what is read. */
  options: { id?: string; label: string }[];
  taps: Taps;
}

/** Reads a turn as somebody would who sees no more than the channel shows. */
export function read(activities: Partial<Activity>[], recogniser: Recogniser): Shown {
  const text = activities.map(textOf).join('\n\n');
  const last = activities.at(-1);
  const asked = last ? askedIn(last) : nothingToTap('');
  const heard = recogniser.question(text, asked.id);
  const question = asked.id ?? heard?.id;
  return {
    question,
    codes: heard?.codes ?? [],
    options: asked.options.map(({ id, label }) => ({ label, id: id ?? recogniser.option(question ?? '', label) })),
    taps: asked.taps,
    remark: recogniser.remark(text),
    failed: activities.some(({ channelData }) => (channelData as { failed?: boolean } | undefined)?.failed === true),
  };
}

function textOf(activity: Partial<Activity>): string {
  return readCard(activity)?.text ?? activity.text ?? '';
}

function askedIn(activity: Partial<Activity>): Asked {
  const onPage = (activity.channelData as { question?: ShownQuestion } | undefined)?.question;
  if (onPage) return { id: onPage.id, options: onPage.options, taps: 'page' };
  const card = readCard(activity);
  if (card) return onCard(card);
  const buttons = (activity.suggestedActions?.actions ?? []).filter(({ value }) => isAnswer(value as object));
  return buttons.length > 0 ? onButtons(buttons) : nothingToTap(activity.text ?? '');
}

/** Not a command, such as taking the last answer back. */
function isAnswer(value: object): boolean {
  return !('command' in value);
}

function onCard({ choices, actions }: SeenCard): Asked {
  const id = actions.find(({ data }) => data?.question !== undefined)?.data?.question;
  if (choices) return { id, options: choices.map(({ title, value }) => ({ id: value, label: title })), taps: 'boxes' };
  const answers = actions.filter(({ data }) => data?.options !== undefined);
  const options = answers.map(({ title, data }) => ({ id: data?.options, label: title }));
  return { id, options, taps: options.length > 0 ? 'buttons' : 'none' };
}

function onButtons(buttons: { title: string; value: unknown }[]): Asked {
  const values = buttons.map(({ value }) => value as { question: string; options: string[] });
  const options = buttons.map(({ title }, index) => ({ id: values[index]?.options[0], label: title }));
  return { id: values[0]?.question, options, taps: 'buttons' };
}

/** Options as a list, numbered or not, one a line. */
function nothingToTap(text: string): Asked {
  const lines = [...text.matchAll(/^(?:\d+\.|-) (.*)$/gmu)];
  return { options: lines.map(([, label = '']) => ({ label })), taps: 'none' };
}

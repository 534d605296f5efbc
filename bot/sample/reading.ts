import type { Activity } from 'botbuilder-core';
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

interface Card {
  body: [{ text?: string; label?: string; choices?: { title: string; value: string }[] }];
  actions: { title: string; data: { question?: string; options?: string; command?: string } }[];
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

function cardOf({ attachments }: Partial<Activity>): Card | undefined {
  return attachments?.[0]?.content as Card | undefined;
}

function textOf(activity: Partial<Activity>): string {
  const [body] = cardOf(activity)?.body ?? [];
  return body?.text ?? body?.label ?? activity.text ?? '';
}

function askedIn(activity: Partial<Activity>): Asked {
  const onPage = (activity.channelData as { question?: ShownQuestion } | undefined)?.question;
  if (onPage) return { id: onPage.id, options: onPage.options, taps: 'page' };
  const card = cardOf(activity);
  if (card) return onCard(card);
  const buttons = (activity.suggestedActions?.actions ?? []).filter(({ value }) => isAnswer(value as object));
  return buttons.length > 0 ? onButtons(buttons) : nothingToTap(activity.text ?? '');
}

/** Not a command, such as taking the last answer back. */
function isAnswer(value: object): boolean {
  return !('command' in value);
}

function onCard({ body: [{ text = '', choices }], actions: all }: Card): Asked {
  const actions = all.filter(({ data }) => isAnswer(data));
  if (!choices && actions.length === 0) return nothingToTap(text);
  const id = actions[0]?.data.question;
  if (choices) return { id, options: choices.map(({ title, value }) => ({ id: value, label: title })), taps: 'boxes' };
  return { id, options: actions.map(({ title, data }) => ({ id: data.options, label: title })), taps: 'buttons' };
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

import type { Activity } from 'botbuilder-core';
import { readCard, type SeenCard } from '../../dialogs/channels/readCard.ts';

interface Button {
  title: string;
  value?: unknown;
  data?: object;
}

/** What a person would read of an activity: its text, or its card's, the answers numbered, other buttons in brackets. */
export function showActivity(activity: Partial<Activity>): string {
  const card = readCard(activity);
  if (card) return showCard(card);
  return [activity.text ?? '', ...shown(activity.suggestedActions?.actions ?? [])].join('\n');
}

/** With a list to choose from, or a box to write in, the button that belongs to it only sends it. */
function showCard({ text, choices = [], box, actions }: SeenCard): string {
  const isInput = choices.length > 0 || box !== undefined;
  const taps = actions.filter(({ data }) => data && !(isInput && isSending(data)));
  const links = actions.filter(({ data }) => !data).map(({ title }) => `  [${title}]`);
  const written = box === undefined ? [] : [`  (${box})`];
  return [text, ...answers([...choices, ...taps]), ...written, ...commands(taps), ...links].join('\n');
}

function isSending(data: SeenCard['actions'][number]['data']): boolean {
  return data?.question !== undefined && data.options === undefined;
}

function shown(buttons: Button[]): string[] {
  return [...answers(buttons), ...commands(buttons)];
}

function answers(buttons: Button[]): string[] {
  return buttons.filter((button) => !isCommand(button)).map(({ title }, index) => `  ${index + 1}. ${title}`);
}

function commands(buttons: Button[]): string[] {
  return buttons.filter(isCommand).map(({ title }) => `  [${title}]`);
}

function isCommand({ value, data }: Button): boolean {
  const sent = value ?? data;
  return typeof sent === 'object' && sent !== null && 'command' in sent;
}

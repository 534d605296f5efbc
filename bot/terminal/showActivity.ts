import type { Activity } from 'botbuilder-core';

interface Button {
  title: string;
  value?: unknown;
  data?: object;
}

interface Card {
  body: { text?: string; label?: string; choices?: { title: string }[] }[];
  actions: Button[];
}

/** What a person would read of an activity: its text, or its card's, the answers numbered, other buttons in brackets. */
export function showActivity(activity: Partial<Activity>): string {
  const card = activity.attachments?.[0]?.content as Card | undefined;
  if (card) return showCard(card);
  return [activity.text ?? '', ...shown(activity.suggestedActions?.actions ?? [])].join('\n');
}

function showCard({ body, actions }: Card): string {
  const [first] = body;
  const text = first?.text ?? first?.label ?? '';
  // With a list to choose from, the buttons that answer only send it.
  if (!first?.choices) return [text, ...shown(actions)].join('\n');
  return [text, ...shown([...first.choices, ...actions.filter(isCommand)])].join('\n');
}

function shown(buttons: Button[]): string[] {
  const answers = buttons.filter((button) => !isCommand(button)).map(({ title }, index) => `  ${index + 1}. ${title}`);
  return [...answers, ...buttons.filter(isCommand).map(({ title }) => `  [${title}]`)];
}

function isCommand({ value, data }: Button): boolean {
  const sent = value ?? data;
  return typeof sent === 'object' && sent !== null && 'command' in sent;
}

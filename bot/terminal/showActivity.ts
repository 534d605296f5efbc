import type { Activity } from 'botbuilder-core';

interface Card {
  body: { text?: string; label?: string; choices?: { title: string }[] }[];
  actions: { title: string }[];
}

/** What a person would read of an activity: its text, or its card's, and the buttons numbered. */
export function showActivity(activity: Partial<Activity>): string {
  const card = activity.attachments?.[0]?.content as Card | undefined;
  if (card) return showCard(card);
  const buttons = activity.suggestedActions?.actions.map(({ title }) => title) ?? [];
  return [activity.text ?? '', ...numbered(buttons)].join('\n');
}

function showCard({ body, actions }: Card): string {
  const [first] = body;
  const options = first?.choices ?? actions;
  return [first?.text ?? first?.label ?? '', ...numbered(options.map(({ title }) => title))].join('\n');
}

function numbered(titles: string[]): string[] {
  return titles.map((title, index) => `  ${index + 1}. ${title}`);
}

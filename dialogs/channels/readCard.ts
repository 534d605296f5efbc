import type { Activity } from 'botbuilder-core';

/** A card as a person sees it. */
export interface SeenCard {
  text: string;
  /** To be ticked, sent by a button. */
  choices?: { title: string; value: string }[];
  /** The label of the box to write in. */
  box?: string;
  /** `data` is what a tap sends; a link has none. */
  actions: { title: string; data?: { question?: string; options?: string; command?: string } }[];
}

interface Block {
  inlines?: { text: string }[];
  label?: string;
  choices?: SeenCard['choices'];
}

/** What the card of an activity shows; undefined: it has none. */
export function readCard({ attachments }: Partial<Activity>): SeenCard | undefined {
  const content = attachments?.[0]?.content as { body: Block[]; actions?: SeenCard['actions'] } | undefined;
  if (!content) return undefined;
  const { body, actions = [] } = content;
  const list = body.find(({ choices }) => choices);
  const lines = body.flatMap(({ inlines = [] }) => inlines.map(({ text }) => text));
  const box = body.find(({ label, choices }) => label !== undefined && !choices)?.label;
  return { text: [...lines, ...(list ? [list.label!] : [])].join('\n'), choices: list?.choices, box, actions };
}

/** A whole talk as a file that anyone can read and correct: a few settings, then `< ` what the bot says, `> ` what the person says. */
export interface ConversationFile {
  settings: Record<string, string>;
  turns: { said?: string; replies: string[] }[];
}

export function formatConversation({ settings, turns }: ConversationFile): string {
  const head = Object.entries(settings).map(([name, value]) => `${name}: ${value}`);
  const body = turns.flatMap(({ said, replies }) => [
    ...(said === undefined ? [] : [`> ${said}`, '']),
    ...replies.flatMap((reply) => [...reply.split('\n').map((line) => `< ${line}`.trimEnd()), '']),
  ]);
  return `${[...head, '', ...body].join('\n').trimEnd()}\n`;
}

/** Throws when a line is neither a setting, nor said by either side. */
export function parseConversation(text: string): ConversationFile {
  const [head = '', ...blocks] = text.trimEnd().split(/\n\n+/u);
  const settings = Object.fromEntries(head.split('\n').map((line) => line.split(/:\s*/u, 2) as [string, string]));
  const turns: ConversationFile['turns'] = [];
  for (const block of blocks) {
    const isPerson = block.startsWith('> ');
    if (!isPerson && !block.startsWith('<'))
      throw new Error(`Expected a block that starts with "> " or "< ", got: ${block.slice(0, 20)}`);
    if (isPerson) turns.push({ said: block.slice(2), replies: [] });
    else (turns.at(-1) ?? turns[turns.push({ replies: [] }) - 1]!).replies.push(block.replace(/^< ?/gmu, ''));
  }
  return { settings, turns };
}

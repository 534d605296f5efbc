import type { Activity } from 'botbuilder-core';
import type { AzureBot } from './azureBot.ts';

/** The answer to every open question: good for several codes. */
export const WORDS = 'He is much calmer now and goes to school every day, but we waited too long for help';

/** What a channel lets a person send. */
export type Reply = Partial<Pick<Activity, 'text' | 'value' | 'entities' | 'attachments'>>;
/** How a person of a channel answers a turn's last message: by what it shows, not by what we know of it. */
export type Answering = (last: Partial<Activity>) => Reply;

/** Talks to the bot through a channel of Azure until the response is complete; returns all replies, turn by turn. */
export async function wholeTalk(bot: AzureBot, channelId: string, answering: Answering) {
  const id = `person-of-${channelId}`;
  const turns: Partial<Activity>[][] = [];
  let reply: Reply = { text: 'hello' };
  while (turns.length < 40 && !(await isComplete(bot))) {
    const before = bot.azure.sent.length;
    const response = await bot.deliver(
      bot.message({
        channelId,
        conversation: { id },
        from: { id },
        text: undefined,
        timestamp: minute(turns),
        ...reply,
      }),
    );
    expect(response.status).toBe(200);
    const replies = bot.azure.sent.slice(before).map(({ activity }) => activity);
    turns.push(replies);
    reply = answering(replies.at(-1)!);
  }
  return turns;
}

/** People take their time: texts within seconds are parts of one. */
function minute({ length }: readonly unknown[]): Date {
  return new Date(Date.now() + length * 60_000);
}

interface Card {
  body: { type: string; choices?: { value: string }[]; isMultiSelect?: boolean }[];
  actions: { data?: { question?: string } }[];
}

/** Taps the first button, or ticks the first boxes or writes into the box and taps "send". */
export const inTeams: Answering = ({ attachments }) => {
  const { body, actions: all } = (attachments?.[0]?.content ?? { body: [], actions: [] }) as Card;
  const actions = all.filter(({ data }) => data?.question !== undefined);
  const list = body.find(({ type }) => type === 'Input.ChoiceSet');
  const ticked = list?.choices?.slice(0, list.isMultiSelect ? 2 : 1).map(({ value }) => value);
  if (actions.length === 0) return { text: WORDS };
  if (body.some(({ type }) => type === 'Input.Text') && !list) return { value: { ...actions[0]!.data, text: WORDS } };
  return { value: { ...actions[0]!.data, ...(ticked && { options: ticked.join(',') }) } };
};

/** Not what takes the last answer back. */
export function isAnswer(sent: object): boolean {
  return !('command' in sent);
}

async function isComplete(bot: AzureBot): Promise<boolean> {
  return (await bot.stored()).some(({ status }) => status === 'complete');
}

import type { Activity } from 'botbuilder-core';

/** In a group or a Teams channel people would share one talk, and read each other's answers. */
export function isGroup({ conversation }: Activity): boolean {
  return conversation.isGroup === true || ['groupChat', 'channel'].includes(conversation.conversationType);
}

/** Somebody has come, or has put the app in. Where only the bot itself was added, nobody is there to read. */
export function isArrival(activity: Activity): boolean {
  const { type, action, membersAdded = [], recipient } = activity;
  if (type === 'installationUpdate') return action === 'add';
  return membersAdded.some(({ id }) => id !== recipient.id) || (isGroup(activity) && membersAdded.length > 0);
}

/** A message that was taken away and has been put back says nothing new. */
export function isUndeleted({ channelData }: Activity): boolean {
  return (channelData as { eventType?: unknown } | null | undefined)?.eventType === 'undeleteMessage';
}

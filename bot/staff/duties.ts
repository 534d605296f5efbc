import { staffSay } from '../../locales/staffWords.ts';
import type { Authority } from '../../survey/authority.ts';
import { measuredText } from './measured.ts';

/** What stands on every list: that the computer misses concerns, how many, and what people must do about it. */
export interface Duties {
  rule: string;
  measured: string;
}

export function duties({ safeguarding }: Authority): Duties {
  return { rule: staffSay('unread.rule', { hours: safeguarding.readAnswersWithin }), measured: measuredText() };
}

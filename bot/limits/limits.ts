import { Limit } from './limit.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * How much is taken in, so that one sender cannot keep the service from others. A school class, an office or all who use one
 * mobile network may stand behind one network address: 40 messages a second are more than 200 people write at once. `times` as
 * many of each where the settings say so.
 */
export function createLimits(times = 1) {
  return {
    /** Pages of talks opened, by network address. */
    pages: new Limit(2_400 * times, MINUTE),
    /** Forms of the chat page sent, by network address. */
    forms: new Limit(2_400 * times, MINUTE),
    /** Messages, by talk (channel and conversation): one a second. */
    messages: new Limit(60 * times, MINUTE),
    /** What is done on `my-answers`, by network address. */
    myAnswers: new Limit(60 * times, MINUTE),
    /** Copies fetched, by network address. */
    copies: new Limit(100 * times, HOUR),
    /** Sign-ins begun or finished, by network address. */
    signIn: new Limit(60 * times, MINUTE),
    /** Tokens for Web Chat made, by network address. */
    webChatTokens: new Limit(300 * times, MINUTE),
  };
}
export type Limits = ReturnType<typeof createLimits>;

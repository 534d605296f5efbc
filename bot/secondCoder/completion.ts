import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, OpenAIError } from 'openai';
import type { ChatCompletion } from 'openai/resources/chat/completions';
import { NoOpinionError, type NoOpinionReason, type Replied } from './ask.ts';

/** What the model replied. Throws NoOpinionError when Azure's content filter or the model kept it back, or it was cut off. */
export function readCompletion({ choices = [], usage }: Partial<ChatCompletion>): Replied {
  const used = { input: usage?.prompt_tokens ?? 0, output: usage?.completion_tokens ?? 0 };
  const { finish_reason, message } = choices[0] ?? {};
  if (finish_reason === 'content_filter' || message?.refusal) throw new NoOpinionError('refused', used);
  if (finish_reason === 'length') throw new NoOpinionError('cut off', used);
  if (typeof message?.content !== 'string') throw new NoOpinionError('unreadable', used);
  return { reply: message.content, usage: used };
}

/** What went wrong, by kind only: messages of the service may quote what was sent. */
export function reasonOf(error: unknown): NoOpinionReason {
  if (error instanceof NoOpinionError) return error.reason;
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) return 'timed out';
  if (error instanceof APIConnectionError) return 'cannot be reached';
  if (error instanceof APIError) return reasonOfStatus(error.status as number | undefined, error.code);
  // What the package throws itself is that there was no token; all else is a body that broke off or is no JSON.
  return error instanceof OpenAIError ? 'not allowed' : 'unreadable';
}

function reasonOfStatus(status = 500, code: string | null | undefined): NoOpinionReason {
  if (code === 'content_filter') return 'refused';
  if (status === 401 || status === 403) return 'not allowed';
  if (status === 404) return 'no such deployment';
  if (status === 429) return 'busy';
  return status < 500 ? 'request not understood' : 'failing';
}

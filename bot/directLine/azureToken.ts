import { z } from 'zod';
import type { DirectLineSettings } from './settings.ts';

/** How long Azure may take, in ms. */
const WITHIN = 10_000;

const answer = z.object({ conversationId: z.string().min(1), token: z.string().min(1), expires_in: z.number() });
export type AzureToken = z.infer<typeof answer>;

/** Azure gave no token. Says how it failed, and nothing that was sent or came back. */
export class NoAzureTokenError extends Error {
  override name = 'NoAzureTokenError';
}

/** Exchanges the secret of Azure's Direct Line for a token of one user id and one origin. Throws NoAzureTokenError. */
export async function azureToken(
  { secret, url }: DirectLineSettings,
  user: string,
  origin: string,
): Promise<AzureToken> {
  const response = await fetch(`${url}/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: user }, trustedOrigins: [origin] }),
    // The secret goes nowhere else.
    redirect: 'error',
    signal: AbortSignal.timeout(WITHIN),
  }).catch((error: Error) => {
    throw new NoAzureTokenError(`Direct Line of Azure cannot be reached: ${error.name}`);
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new NoAzureTokenError(`Direct Line of Azure answered ${response.status}`);
  }
  const parsed = answer.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw new NoAzureTokenError('Direct Line of Azure answered something that is no token');
  return parsed.data;
}

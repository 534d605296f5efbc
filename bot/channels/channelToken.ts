import { z } from 'zod';

const header = z.looseObject({ alg: z.literal('RS256') });
const payload = (issuer: string) => z.looseObject({ iss: z.literal(issuer) });

/**
 * Whether a header carries a token of a channel, read before any signature is checked. All others end here: for tokens
 * of the Emulator, of skills and of Azure's service endpoints botbuilder takes other roads, on which it compares no
 * service address and learns new issuers from the token itself.
 */
export function isChannelToken(authorization: string, issuer: string): boolean {
  const [, head, body] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/u.exec(authorization) ?? [];
  return header.safeParse(decoded(head)).success && payload(issuer).safeParse(decoded(body)).success;
}

function decoded(part = ''): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/**
 * Whether a header carries a token of a channel, read before any signature is checked. All others end here: for tokens
 * of the Emulator, of skills and of Azure's service endpoints botbuilder takes other roads, on which it compares no
 * service address and learns new issuers from the token itself.
 */
export function isChannelToken(authorization: string, issuer: string): boolean {
  const [, head, body] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/u.exec(authorization) ?? [];
  return decoded(head).alg === 'RS256' && decoded(body).iss === issuer;
}

function decoded(part = ''): { alg?: unknown; iss?: unknown } {
  try {
    return Object(JSON.parse(Buffer.from(part, 'base64url').toString())) as object;
  } catch {
    return {};
  }
}

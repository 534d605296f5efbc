import { decodeJwt, jwtVerify } from 'jose';
import { Refusal } from './refusal.ts';

/** Seconds that the clock of whoever asks may be off. */
const CLOCK = 30;

/** Throws a Refusal unless the header carries a token that the service signed with its key, as Notify checks it. */
export async function checkToken(authorization: string | undefined, service: string, secret: string): Promise<void> {
  if (authorization === undefined) throw refused(401, 'Unauthorized: authentication token must be provided');
  const [, token] = /^Bearer (.+)$/u.exec(authorization) ?? [];
  if (token === undefined) throw refused(401, 'Unauthorized: authentication bearer scheme must be used');
  const { iss, iat } = claimsOf(token);
  if (iss === undefined) throw refused(403, 'Invalid token: iss field not provided');
  if (iss !== service) throw refused(403, 'Invalid token: service not found');
  if (typeof iat !== 'number' || Math.abs(Date.now() / 1000 - iat) > CLOCK)
    throw refused(403, `Error: Your system clock must be accurate to within ${CLOCK} seconds`);
  await jwtVerify(token, Buffer.from(secret), { algorithms: ['HS256'], clockTolerance: CLOCK }).catch(() => {
    throw refused(403, 'Invalid token: API key not found');
  });
}

function claimsOf(token: string): { iss?: string; iat?: number } {
  try {
    return decodeJwt(token);
  } catch {
    throw refused(403, 'Invalid token: make sure your API token matches the documented form');
  }
}

function refused(status: number, message: string): Refusal {
  return new Refusal(status, 'AuthError', message);
}

import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt, type JWTPayload } from 'jose';
import type { KeyRing } from '../keys.ts';
import type { Clock } from '../../store/store.ts';

/** What a sealed text turned out to be. `absent`: there is none, or it was not sealed here for this purpose. */
export type Unsealed<T> = { state: 'valid'; value: T } | { state: 'expired' } | { state: 'absent' };

/** Keeps what cookies hold from being read or changed: JWE (RFC 7516), `dir` with A256GCM. */
export interface Sealer {
  /** `until` in milliseconds. `purpose` keeps one kind of cookie from standing in for another. */
  seal(value: object, purpose: string, until: number): Promise<string>;
  unseal<T>(sealed: string | undefined, purpose: string): Promise<Unsealed<T>>;
}

/** Keys are derived from those for people, apart from their other uses: there is no further setting to keep secret. */
export function createSealer(people: KeyRing, now: Clock): Sealer {
  const keys = people.map((key) => new Uint8Array(hkdfSync('sha256', key, '', 'family-views sign-in', 32)));
  return {
    seal: (value, purpose, until) =>
      new EncryptJWT({ value })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(Math.floor(until / 1000))
        .encrypt(keys[0]!),
    unseal: async <T>(sealed: string | undefined, purpose: string): Promise<Unsealed<T>> => {
      for (const key of sealed === undefined ? [] : keys) {
        try {
          const options = { audience: purpose, currentDate: new Date(now()) };
          const { payload } = await jwtDecrypt<JWTPayload & { value: T }>(sealed!, key, options);
          return { state: 'valid', value: payload.value };
        } catch (error) {
          if (error instanceof errors.JWTExpired) return { state: 'expired' };
        }
      }
      return { state: 'absent' };
    },
  };
}

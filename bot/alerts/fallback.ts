import type { Authority } from '../../survey/authority.ts';
import { authorityNamed } from '../authorities.ts';
import type { Config } from '../config.ts';

/** Who is told of an alert from somebody who has not said where they get help; undefined: nobody can be told. */
export function fallbackOf({
  alerts,
  bot,
  authorities,
}: Pick<Config, 'alerts' | 'bot' | 'authorities'>): Authority | undefined {
  const named = alerts.fallback ?? bot?.authority;
  if (named !== undefined) return authorityNamed(named, authorities);
  return authorities.length === 1 ? authorities[0] : undefined;
}

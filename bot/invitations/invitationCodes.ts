import type { KeyRing } from '../keys.ts';
import { Box } from '../rights/box.ts';

/** What a link may set, by the names it has in plain links; in this order in a code. */
const NAMES = ['round', 'group', 'locality', 'lang'] as const;

/**
 * Codes of invitation links such as `/essex?i=CODE`: what a link sets is sealed in them, so that nobody who sees the link can
 * read that it is for families with autism, and nobody can make or change one. Each is another.
 */
export class InvitationCodes {
  readonly #box: Box;

  constructor(keys: KeyRing) {
    this.#box = new Box(keys, 'invitations');
  }

  /** `query`: what a plain link would say, such as `group=autism&lang=pl`. `slug`: of the authority it is for. */
  close(query: URLSearchParams, slug: string): string {
    return this.#box.close(NAMES.map((name) => query.get(name) ?? '').join(','), slug);
  }

  /** What a link says, its code opened; a code that is made up, or of another authority, says nothing. */
  opened(link: URLSearchParams, slug: string): URLSearchParams {
    const sealed = link.get('i');
    const values = sealed === null ? [] : (this.#box.open(sealed, slug)?.split(',') ?? []);
    const said = NAMES.map((name, at) => [name, values[at] ?? ''] as const).filter(([, value]) => value !== '');
    const plain = [...link].filter(([name]) => name !== 'i');
    return new URLSearchParams(Object.fromEntries([...said, ...plain]));
  }
}

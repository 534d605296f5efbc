import type { ReferenceFinder, Seeker } from '../../dialogs/referenceFinder.ts';
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import type { Identities } from './identities.ts';
import type { Tries } from './tries.ts';

interface ReferencesParts {
  responses: Pick<ResponseStore, 'findByReference'>;
  identities: Identities;
  tries: Tries;
}

/** Finds responses by the keyed hashes of their references. */
export class References implements ReferenceFinder {
  readonly #parts: ReferencesParts;

  constructor(parts: ReferencesParts) {
    this.#parts = parts;
  }

  async find(reference: string, seeker: Seeker): Promise<Response | 'unknown' | 'too-many'> {
    const { tries } = this.#parts;
    if (!(await tries.begin(seeker))) return 'too-many';
    const found = await this.#lookUp(reference, seeker.authorities);
    if (!found) return 'unknown';
    await tries.wasRight(seeker);
    return found;
  }

  async #lookUp(reference: string, authorities: string[]): Promise<Response | undefined> {
    const { responses, identities } = this.#parts;
    for (const authority of authorities)
      for (const referenceHash of identities.references(reference)) {
        const found = await responses.findByReference({ authority, referenceHash });
        if (found) return found;
      }
    return undefined;
  }
}

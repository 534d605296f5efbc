import type { Seeker } from '../../dialogs/referenceFinder.ts';
import { Limit } from '../limits/limit.ts';

const HOUR = 60 * 60;

/**
 * Counts wrong references within an hour by person, network address and authority. Many wrong ones for one authority, from
 * wherever they come, are somebody guessing: each sender then has two tries instead of five (a person) or fifty (an address),
 * so that whoever has the right words still gets in, and a guesser hardly further.
 */
export class Tries {
  readonly #person = new Limit(5, HOUR);
  readonly #address = new Limit(50, HOUR);
  readonly #authority = new Limit(100, HOUR);
  readonly #whileGuessed = new Limit(2, HOUR);

  /** Whether one more may be tried; it counts as wrong until it is known to be right. */
  async begin(seeker: Seeker): Promise<boolean> {
    const { authorities, person, address } = seeker;
    if (!(await isLeft(this.#person, person)) || !(await isLeft(this.#address, address))) return false;
    const counted = await Promise.all(authorities.map((authority) => isLeft(this.#authority, authority)));
    const isFew = await isLeft(this.#whileGuessed, senderOf(seeker));
    return isFew || counted.every(Boolean);
  }

  async wasRight(seeker: Seeker): Promise<void> {
    const { authorities, person, address } = seeker;
    if (person !== undefined) await this.#person.giveBack(person);
    if (address !== undefined) await this.#address.giveBack(address);
    for (const authority of authorities) await this.#authority.giveBack(authority);
    await this.#whileGuessed.giveBack(senderOf(seeker));
  }
}

/** On our own page anybody is a new person as often as they like, which an address is not. */
function senderOf({ person, address }: Seeker): string {
  return address ?? person ?? '';
}

/** What is not known counts for nothing. */
async function isLeft(limit: Limit, id: string | undefined): Promise<boolean> {
  return id === undefined || (await limit.take(id)) === undefined;
}

/**
 * The place of each of many hashes in a list, looked up twice as fast as in a Map of half a million: open addressing with
 * linear probing, at most half full.
 */
export class NumberTable {
  /** Each hash plus one; 0 where there is none. */
  readonly #hashes: Int32Array;
  readonly #numbers: Int32Array;
  readonly #mask: number;

  /** @param hashes from 0 to 2^31 - 2, each once. */
  constructor(hashes: readonly number[]) {
    const slots = 2 ** Math.ceil(Math.log2(2 * hashes.length + 1));
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots);
    this.#numbers = new Int32Array(slots);
    hashes.forEach((hash, number) => {
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash + 1;
      this.#numbers[slot] = number;
    });
  }

  get(hash: number): number | undefined {
    const slot = this.#slotOf(hash);
    return this.#hashes[slot] === 0 ? undefined : this.#numbers[slot];
  }

  /** Where it stands, or would. */
  #slotOf(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== hash + 1) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

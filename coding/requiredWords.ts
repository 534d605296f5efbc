/** Pieces of text of which at least one stands in every match of a pattern. */
export type Pieces = string[];

/**
 * What every match of a pattern needs: of each group of pieces one, the most telling group first; none where a match can
 * be many things. Trying 2,900 cues one after another takes 30 ms an answer; most can be passed over because some group
 * has no piece there.
 */
export function requiredPieces(pattern: string): Pieces[] {
  return new PatternReader(pattern.toLowerCase())
    .alternatives()
    .toSorted((one, other) => telling(other) - telling(one));
}

interface Quantifier {
  least: number;
  most: number;
}

const once: Quantifier = { least: 1, most: 1 };
const plain = /[^\\()[\]|?*+{}.^$]+/y;
const openings = ['?:', '?=', '?!', '?<=', '?<!'];

/** Reads the regular expressions that cues use: groups, classes, look-arounds, quantifiers, literals. */
class PatternReader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  /** Any alternative may be the one that matches, so all must have pieces: the most telling of each make one group. */
  alternatives(): Pieces[] {
    const all: Pieces[][] = [];
    do all.push(this.#sequence());
    while (this.#take('|'));
    if (all.length === 1) return all[0]!;
    const best = all.map((groups) => groups.reduce(moreTelling, []));
    return best.every((pieces) => pieces.length > 0) ? [[...new Set(best.flat())]] : [];
  }

  /** All parts of a sequence must match, so each that has pieces is a group. */
  #sequence(): Pieces[] {
    const groups: Pieces[] = [];
    let run = '';
    const keepRun = () => {
      if (run !== '') groups.push([run]);
      run = '';
    };
    while (this.#at < this.#pattern.length && this.#here !== '|' && this.#here !== ')') {
      const part = this.#part();
      const { least, most } = this.#quantifier();
      if (typeof part === 'string' && least === 1 && most === 1) run += part;
      else {
        keepRun();
        if (least > 0) groups.push(...(typeof part === 'string' ? [[part]] : part));
      }
    }
    keepRun();
    return groups.filter((pieces) => telling(pieces) > 0);
  }

  /** A literal character as a string, the groups of pieces of a group, none for what can be many things. */
  #part(): string | Pieces[] {
    const character = this.#next();
    if (character === '(') return this.#group();
    if (character === '[') return this.#class();
    if (character === '\\') return /[a-z0-9]/.test(this.#here) ? this.#skip() : this.#next();
    return '.^$'.includes(character) ? [] : character + this.#literals();
  }

  /** The plain characters that follow, without one that a quantifier belongs to: read at once, which is most of the work. */
  #literals(): string {
    plain.lastIndex = this.#at;
    const run = isQuantifier(this.#here) ? '' : (plain.exec(this.#pattern)?.[0] ?? '');
    const end = this.#at + run.length;
    const kept = isQuantifier(this.#pattern.charAt(end)) ? run.slice(0, -1) : run;
    this.#at += kept.length;
    return kept;
  }

  #skip(): Pieces[] {
    this.#next();
    return [];
  }

  #group(): Pieces[] {
    const opening = openings.find((start) => this.#pattern.startsWith(start, this.#at)) ?? '';
    this.#at += opening.length;
    const inside = this.alternatives();
    this.#take(')');
    return opening === '?:' || opening === '' ? inside : [];
  }

  #class(): Pieces[] {
    while (this.#next() !== ']') if (this.#here === '\\') this.#at += 2;
    return [];
  }

  #quantifier(): Quantifier {
    const quantifier = this.#times();
    // The sign of a lazy one: it matches the same texts.
    if (quantifier !== once) this.#take('?');
    return quantifier;
  }

  #times(): Quantifier {
    if (this.#take('?')) return { least: 0, most: 1 };
    if (this.#take('*')) return { least: 0, most: Infinity };
    if (this.#take('+')) return { least: 1, most: Infinity };
    if (!this.#take('{')) return once;
    const end = this.#pattern.indexOf('}', this.#at);
    const least = Number.parseInt(this.#pattern.slice(this.#at, end), 10);
    this.#at = end + 1;
    return { least, most: Infinity };
  }

  get #here(): string {
    return this.#pattern.charAt(this.#at);
  }

  #next(): string {
    const character = this.#here;
    this.#at += 1;
    return character;
  }

  #take(character: string): boolean {
    if (this.#here !== character) return false;
    this.#at += 1;
    return true;
  }
}

function isQuantifier(character: string): boolean {
  return character !== '' && '?*+{'.includes(character);
}

function moreTelling(one: Pieces, other: Pieces): Pieces {
  return telling(other) > telling(one) ? other : one;
}

/** Long pieces are rare in an answer and few of them are quick to look up. */
function telling(pieces: Pieces): number {
  if (pieces.length === 0) return 0;
  const shortest = Math.min(...pieces.map((piece) => piece.trim().length));
  return shortest === 0 ? 0 : Math.min(shortest, 6) * 10 - Math.min(pieces.length, 50) / 2;
}

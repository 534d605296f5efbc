/**
 * How a name sounds, without what spelling leaves open, so that a name written in Bengali, Gurmukhi or Gujarati script meets
 * the one in Latin, Devanagari or Odia letters: "হুমায়রা" and "Humayra", "ਸੁਖਜੀਤ" and "Sukhjeet".
 */
export function soundOf(word: string): string {
  return latinLetters(word)
    .replace(/ksh|x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/c(?!h)|q/g, 'k')
    .replace(/([kgjtdbs]|ch)h/g, '$1')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/ee|ii|y/g, 'i')
    .replace(/oo|uu/g, 'u')
    .replace(/ai|ei/g, 'e')
    .replace(/au|ou/g, 'o')
    .replace(/(?<!^)a/g, '')
    .replace(/h$/, '')
    .replace(/(.)\1+/g, '$1');
}

/** The Unicode blocks of these scripts are laid out alike (ISCII): one table by offset in the block. */
const consonants: Record<number, string> = {
  ...{
    0x15: 'k',
    0x16: 'kh',
    0x17: 'g',
    0x18: 'gh',
    0x19: 'ng',
    0x1a: 'ch',
    0x1b: 'chh',
    0x1c: 'j',
    0x1d: 'jh',
    0x1e: 'n',
  },
  ...{
    0x1f: 't',
    0x20: 'th',
    0x21: 'd',
    0x22: 'dh',
    0x23: 'n',
    0x24: 't',
    0x25: 'th',
    0x26: 'd',
    0x27: 'dh',
    0x28: 'n',
  },
  ...{ 0x2a: 'p', 0x2b: 'f', 0x2c: 'b', 0x2d: 'bh', 0x2e: 'm', 0x2f: 'y', 0x30: 'r', 0x32: 'l', 0x33: 'l', 0x35: 'v' },
  ...{
    0x36: 'sh',
    0x37: 'sh',
    0x38: 's',
    0x39: 'h',
    0x59: 'kh',
    0x5a: 'g',
    0x5b: 'z',
    0x5c: 'r',
    0x5e: 'f',
    0x5f: 'y',
  },
};
const vowels: Record<number, string> = {
  ...{
    0x02: 'n',
    0x05: 'a',
    0x06: 'a',
    0x07: 'i',
    0x08: 'i',
    0x09: 'u',
    0x0a: 'u',
    0x0b: 'ri',
    0x0f: 'e',
    0x10: 'ai',
    0x13: 'o',
    0x14: 'au',
  },
  ...{
    0x3e: 'a',
    0x3f: 'i',
    0x40: 'i',
    0x41: 'u',
    0x42: 'u',
    0x43: 'ri',
    0x47: 'e',
    0x48: 'ai',
    0x4b: 'o',
    0x4c: 'au',
    0x70: 'n',
  },
};

function latinLetters(word: string): string {
  return word.replace(/[\u0900-\u0b7f]/g, (letter) => {
    const offset = letter.charCodeAt(0) % 0x80;
    return consonants[offset] ?? vowels[offset] ?? '';
  });
}

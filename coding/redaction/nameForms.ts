/** Names common in one group of families; see `docs/redaction.md` for how to correct them. */
export interface NameFile {
  about: string;
  checkedBy: string[];
  first: string[];
  /** Those of `first` that are also ordinary words, so that they are names only where the text says so. */
  alsoWords: string[];
  last: string[];
  /** How the language bends names. */
  /** Its `alsoWords` are words of English; those of other files only where `words/english.txt` has them. */
  english?: true;
  bends?: 'polish' | 'romanian';
  /** Those who bear them also write Bengali, Gurmukhi or Gujarati script. */
  sounds?: true;
}

/** "Kasia" is also "Kasi" and "Kasię", "Tomek" also "Tomka". */
export function formsOf(name: string, { bends, alsoWords }: NameFile): string[] {
  if (bends === undefined || alsoWords.includes(name) || name.length < (name.endsWith('a') ? 3 : 4)) return [];
  return bends === 'polish' ? polishForms(name) : romanianForms(name);
}

function polishForms(name: string): string[] {
  if (name.endsWith('a')) return ['y', 'i', 'e', 'o', 'ie'].map((ending) => name.slice(0, -1) + ending);
  if (name.endsWith('ek')) return ['ka', 'kowi', 'kiem', 'ku'].map((ending) => name.slice(0, -2) + ending);
  return ['a', 'owi', 'em', 'iem', 'ie', 'u'].map((ending) => name + ending);
}

function romanianForms(name: string): string[] {
  return name.endsWith('a') ? ['ei', 'o', 'ii'].map((ending) => name.slice(0, -1) + ending) : [];
}

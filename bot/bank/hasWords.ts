/** A lone emoji or a dash has nothing to code, and no language. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** XML cannot hold most control characters; a workbook writes them as _xHHHH_ (ECMA-376 part 1, 22.9.2.19). */
export function xmlText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[<>&]/g, (character) => entities[character] ?? character);
}

/** The same between double quotes: they, tabs and line feeds are marked, as a reader would make them spaces. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/["\t\n]/g, (character) => entities[character] ?? character);
}

const entities: Record<string, string> = {
  ...{ '<': '&lt;', '>': '&gt;', '&': '&amp;' },
  ...{ '"': '&quot;', '\t': '&#9;', '\n': '&#10;' },
};
// eslint-disable-next-line no-control-regex -- control characters are what it looks for; a bare \r would be read as \n.
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex -- as above
const special = /[<>&_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

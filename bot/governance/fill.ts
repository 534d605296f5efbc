/** Name of a generated part -> its text, Markdown. */
export type Parts = Readonly<Record<string, () => string>>;

const MARKED = /<!-- generated: (.*?) -->\n.*?<!-- \/generated -->/gsu;
const MARK = /<!-- (?:generated: .*?|\/generated) -->/gu;

/** The document with every part between its markers made anew. Throws an Error that names a part nobody makes, or a lonely marker. */
export function fill(document: string, parts: Parts): string {
  const filled = document.replaceAll(MARKED, (_, name: string) => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!part) throw new Error(`expected one of ${Object.keys(parts).join(', ')} between markers, got ${name}`);
    return `<!-- generated: ${name} -->\n${part()}\n<!-- /generated -->`;
  });
  const lonely = filled.replaceAll(MARKED, '').match(MARK);
  if (lonely) throw new Error(`expected each marker to have its other one, got ${lonely[0]} alone`);
  return filled;
}

/** Names of the parts in a document. */
export function partsIn(document: string): string[] {
  return [...document.matchAll(MARKED)].map(([, name]) => name!);
}

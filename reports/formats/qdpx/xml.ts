import { plainText } from '../plainText.ts';

export type Attributes = Record<string, string | number | boolean | undefined>;

/** An element with its attributes, those that are there, and what stands in it: XML already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const start = `${name}${attributesXml(attributes)}`;
  const inside = content.join('');
  return inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`;
}

/** Text between tags, its every character one that XML can hold. */
export function textXml(text: string): string {
  return plainText(text)
    .replace(/[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[<>&"\r]/gu, (character) => entities[character]!);
}

function attributesXml(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${textXml(String(value)).replace(/[\t\n]/gu, ' ')}"`)
    .join('');
}

const entities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', '\r': '&#13;' };

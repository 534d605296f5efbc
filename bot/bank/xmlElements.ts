import { SaxesParser } from 'saxes';

/** What a reader of XML wants to hear of; names come without their prefix. */
export interface XmlHandlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/**
 * Most characters of one text in a workbook; Excel's own limit is 32,767. A packed file of a few kilobytes can hold one of
 * gigabytes, which no string can.
 */
const longestText = 1_000_000;

/** Feeds XML to the handlers, chunk by chunk; throws where it is not well-formed, or goes on and on without a tag. */
export function xmlReader({ open, text, close }: XmlHandlers): { write: (chunk: string) => void; end: () => void } {
  const parser = new SaxesParser();
  let sinceTag = 0;
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    close?.(localName(name));
  });
  if (text) parser.on('text', text);
  const write = (chunk: string) => {
    sinceTag += chunk.length;
    parser.write(chunk);
    if (sinceTag > longestText) throw new RangeError(`Expected a tag within ${longestText} characters.`);
  };
  return { write, end: () => void parser.close() };
}

/** One text out of the parts it comes in; throws where there is no end to them. */
export function joinText(text: string, more: string): string {
  if (text.length + more.length <= longestText) return text + more;
  throw new RangeError(`Expected a text of at most ${longestText} characters.`);
}

/** All elements of a short text, in order. */
export function xmlElements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const reader = xmlReader({ open: (name, attributes) => elements.push({ name, attributes }) });
  if (xml === '') return elements;
  reader.write(xml);
  reader.end();
  return elements;
}

/** Some programs write `<x:row>`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

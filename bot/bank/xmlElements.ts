import { SaxesParser } from 'saxes';

/** What a reader of XML wants to hear of; names come without their prefix. */
export interface XmlHandlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Feeds XML to the handlers, chunk by chunk; throws where it is not well-formed. */
export function xmlReader({ open, text, close }: XmlHandlers): { write: (chunk: string) => void; end: () => void } {
  const parser = new SaxesParser();
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  return { write: (chunk) => void parser.write(chunk), end: () => void parser.close() };
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

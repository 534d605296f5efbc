import { findAll } from './find.ts';
import type { Span } from './span.ts';

const titled =
  /\b(?:mr|mrs|miss|ms|mx|dr|sir|auntie|aunty|uncle|nurse|pc|sgt)\.? (?<is>(?!(?:the|my|a|and|you|u|him|her|them|it|school|out)\b)\p{L}[\p{L}'’-]{0,20})/giu;

const called = /\b(?:called|named|name is|name's|names) (?<is>\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?)/gu;

const ofMine =
  /\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir) (?:son|daughter|boy|girl|lad|brother|sister|bro|sis|cousin|mum|dad|friend|mate|worker|social worker|teacher|carer|partner|husband|wife|ex|nephew|niece|grandson|granddaughter),? (?<is>\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?)/gu;

/** Names of people. */
export function findNames(text: string, language?: string): Span[] {
  void language;
  return [...findAll(text, titled, 'name'), ...findAll(text, called, 'name'), ...findAll(text, ofMine, 'name')];
}

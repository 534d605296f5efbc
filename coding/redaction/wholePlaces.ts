import { notNames } from './nameContext.ts';
import type { RedactionKind, Span } from './span.ts';

/** What is read on either side; no part of a name is longer, and a flood would only cost time. */
const reach = 60;

/** "The Elms", "St Helier", "Al Noor", "Sir John Deanes". */
const lead =
  /(?<![\p{L}\p{N}])(?:(?:[Tt]he|[Ss]t\.?|[Ss]s\.?|[Ss]aints?|[Ss]an|[Ss]anta|[Ll]os|[Ll]as|Al|El|[Ss]ir|[Ll]ord|[Ll]ady|[Kk]ing|[Qq]ueen) )+$/u;
/** "St Helier", where "Helier" was taken for a name. */
const saint = /(?<![\p{L}\p{N}])(?:[Ss]t\.?|[Ss]s\.?|[Ss]aints?|[Ss]an|[Ss]anta|[Ll]os|[Ll]as|[Ss]ir|[Ll]ord) $/u;
/** "Bay Tree", "rose cottage", where the first word was. */
const house =
  /^ (?:(?:House|Lodge|Cottage|Barn|Gables|Grange|Manor|Court|Tree|View|Centre|Point)|(?:lodge|cottage|barn|gables|grange|manor|tree))(?!\p{L})/u;
/** "Barking and Dagenham College", "Queen Charlotte's and Chelsea Hospital". */
const joinedLead = /(?<![\p{L}\p{N}])(?<word>\p{Lu}[\p{L}'’]+) (?:and|of|&) $/u;

const kinds: [RedactionKind, RegExp][] = [
  [
    'school',
    /^ (?:(?:special|primary|secondary|high|grammar|free|infants?|juniors?|girls|boys|faith|day|c of e|ce|rc|catholic) (?:school|academy|college|nursery)|primary|secondary|infants?|juniors?|academy|school|college|nursery|pre-?school|sixth form|pru)(?: (?:school|academy|college|nursery))?(?!\p{L})/iu,
  ],
  [
    'surgery',
    /^ (?:(?:medical|health|dental)(?: (?:centre|center|practice|group))?|surgery|practice|hospital|infirmary|clinic)(?!\p{L})/iu,
  ],
  ['home', /^ (?:field|house|lodge|cottage|barn|gables|grange|manor|croft|court|trees?|view)(?!\p{L})/u],
];
/** "Highbury Fields", "King Edward VI". */
const capital = /^ (?<word>\p{Lu}(?:\p{Ll}{2,20}|[IVX]{1,3}))(?![\p{L}'’])/u;
/** Capitals of a sentence whose full stop was left out, or of one typed all in capitals. */
const noPart =
  /^(?:the|and|but|for|with|who|why|how|what|when|where|then|they|she|his|her|him|you|our|your|their|this|that|there|its|was|not|all|can|did|has|had|have|are|from|because|since|after|before|also|just|please|thanks|thank|miss|mrs|camhs|staff)$/;

/** Places whole, where only a part of their name was found: "[The Elms] Medical Practice", "St [Helier]". */
export function wholePlaces(text: string, spans: readonly Span[]): Span[] {
  return merged(spans.map((span) => whole(text, span)));
}

function whole(text: string, span: Span): Span {
  if (span.kind === 'name') return wholeName(text, span);
  const kind = kinds.find(([, pattern]) => pattern.test(text.slice(span.end, span.end + reach)))?.[0];
  // "North Street Primary": a street only until the next word.
  const isStreet = span.kind === 'address' && kind !== undefined && kind !== 'home';
  if (isStreet ? /\d/.test(text.slice(span.start, span.end)) : !kinds.some(([one]) => one === span.kind)) return span;
  const end = endOf(text, span);
  const isOther = kind !== undefined && kind !== 'home' && span.kind !== 'school';
  return { start: startOf(text, span.start), end, kind: isOther ? kind : span.kind };
}

function wholeName(text: string, { start, end }: Span): Span {
  const after = house.exec(text.slice(end, end + reach))?.[0].length ?? 0;
  const before = saint.exec(text.slice(Math.max(0, start - reach), start))?.[0].length ?? 0;
  return { start: start - before, end: end + after, kind: after > 0 ? 'home' : 'name' };
}

function startOf(text: string, from: number): number {
  let start = from;
  const before = () => text.slice(Math.max(0, start - reach), start);
  const joined = joinedLead.exec(before());
  if (joined && !isNoPart(joined.groups!.word!)) start -= joined[0].length;
  return start - (lead.exec(before())?.[0].length ?? 0);
}

function endOf(text: string, { start, end: from }: Span): number {
  let end = from;
  const isCapital = /(?:^|[ -])\p{Lu}[\p{L}'’.]*$/u.test(text.slice(start, from));
  for (let words = 0; words < 3; words += 1) {
    const after = text.slice(end, end + reach);
    const next = isCapital ? capital.exec(after) : null;
    const found =
      next && !isNoPart(next.groups!.word!) ? next : kinds.map(([, kind]) => kind.exec(after)).find(Boolean);
    if (!found) break;
    end += found[0].length;
  }
  return end;
}

function isNoPart(word: string): boolean {
  return notNames.test(word.toLowerCase()) || noPart.test(word.toLowerCase());
}

/** What a place has grown over is a part of it. */
function merged(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push({ ...span });
    else Object.assign(last, { end: Math.max(last.end, span.end), kind: placeOf(last, span) });
  }
  return kept;
}

function placeOf(one: Span, other: Span): RedactionKind {
  return one.kind === 'name' ? other.kind : one.kind;
}

import type { Span } from './span.ts';

/** Offsets in characters (Unicode code points), as most languages count them: an emoji is one and not two. */
export function spansInCharacters(text: string, spans: readonly Span[]): Span[] {
  const at = [0];
  for (const character of text) at.push(at.at(-1)! + character.length);
  const characters = new Map(at.map((unit, character) => [unit, character]));
  return spans.map((span) => ({
    ...span,
    start: characters.get(span.start) ?? span.start,
    end: characters.get(span.end) ?? span.end,
  }));
}

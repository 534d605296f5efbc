import { sliceText, type NormalText } from './normalText.ts';

/** One thing said: what stands between full stops, commas and words such as "but". */
export interface Clause extends NormalText {
  /** Whether it goes on from the clause before without a full stop: "I hope he settles, makes friends". */
  goesOn: boolean;
}

/** Characters of a clause: without any stop for longer, it is cut between words, so that no cue takes long over it. */
const longestClause = 300;

const breaks = /[.!?;:\n]+[ \n]*|,+ ?|(?<=\s)[-–]+ | (?:but|although|though|because|cos) /gu;

const stops = /[.!?;\n]+[ \n]*/gu;

/** The clauses of a text; most cues are looked for inside one. */
export function clausesOf(normal: NormalText): Clause[] {
  return cutAt(normal, breaks, '"()[]{}*_,\n');
}

/** Whole sentences with their commas, for the cues that need two clauses: "used to hate it, but now he goes". */
export function sentencesOf(normal: NormalText): Clause[] {
  return cutAt(normal, stops, '"()[]{}*_\n');
}

function cutAt(normal: NormalText, cuts: RegExp, marks: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let goesOn = false;
  const add = (end: number) => {
    const clause = withoutMarks(sliceText(normal, start, end), marks);
    if (clause.text !== '') clauses.push(...cutLong(clause, goesOn));
  };
  for (const { 0: mark, index } of normal.text.matchAll(cuts)) {
    if (isInsideNumber(normal.text, index)) continue;
    add(index);
    goesOn = mark.startsWith(',');
    start = index + mark.length;
  }
  add(normal.text.length);
  return clauses;
}

function isInsideNumber(text: string, at: number): boolean {
  return /^\d[.,:]\d/.test(text.slice(at - 1, at + 2));
}

/** Quotation marks and brackets would stand between the words of a cue. */
function withoutMarks(clause: NormalText, marks: string): NormalText {
  const kept: number[] = [];
  let before = ' ';
  for (let at = 0; at < clause.text.length; at += 1) {
    const character = clause.text.charAt(at);
    const isMark = marks.includes(character);
    if ((isMark || character === ' ') && before === ' ') continue;
    if (!isMark) kept.push(at);
    before = isMark ? before : character;
  }
  while (kept.length > 0 && clause.text.charAt(kept.at(-1) ?? 0) === ' ') kept.pop();
  return {
    text: kept.map((at) => clause.text.charAt(at)).join(''),
    from: kept.map((at) => clause.from[at] ?? 0),
    to: kept.map((at) => clause.to[at] ?? 0),
  };
}

function cutLong(clause: NormalText, goesOn: boolean): Clause[] {
  if (clause.text.length <= longestClause) return [{ ...clause, goesOn }];
  const space = clause.text.lastIndexOf(' ', longestClause);
  const end = space > 0 ? space : longestClause;
  const rest = sliceText(clause, end, clause.text.length);
  return [{ ...sliceText(clause, 0, end), goesOn }, ...cutLong(rest, true)];
}

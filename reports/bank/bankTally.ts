import { codeWithId, isCodeId } from '../../coding/codeFrame.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import { emptyTally, type Counts, type Tally } from '../tally.ts';
import type { CodedRow, Note, Outcome } from './codedRow.ts';

/** Exact counts over the rows of a file: of answers where a `Tally` of a round counts people. Not to be shown as they are. */
export interface BankTally {
  tally: Tally;
  outcomes: Map<Outcome, number>;
  notes: Map<Note, number>;
  /** By respondent and topic. */
  fits: { respondent: Respondent; topic: Topic; fit: Fit }[];
  /** By ISO 639-1 code. */
  languages: Map<string, Fit>;
  /** Cells of the longest row. */
  width: number;
}

/** How well the code frame fits some answers that have words. */
export interface Fit {
  answers: number;
  uncoded: number;
  /** Codes given to all of them. */
  codes: number;
}

const topics: readonly Topic[] = ['difference', 'improve'];
const respondents: readonly Respondent[] = ['parent', 'child'];

/** Counts in one pass: memory does not grow with the rows. */
export async function tallyRows(rows: AsyncIterable<CodedRow>): Promise<BankTally> {
  const counts = emptyBankTally();
  for await (const row of rows) addRow(counts, row);
  return counts;
}

function emptyBankTally(): BankTally {
  const fits = respondents.flatMap((respondent) => topics.map((topic) => ({ respondent, topic, fit: emptyFit() })));
  return { tally: emptyTally(), outcomes: new Map(), notes: new Map(), languages: new Map(), fits, width: 0 };
}

function emptyFit(): Fit {
  return { answers: 0, uncoded: 0, codes: 0 };
}

function addRow(counts: BankTally, row: CodedRow): void {
  counts.width = Math.max(counts.width, row.cells.length);
  addOne(counts.outcomes, row.outcome);
  for (const note of row.notes) addOne(counts.notes, note);
  counts.tally.started += 1;
  counts.tally.versions.frame.add(row.frame);
  counts.tally.versions.coder.add(row.coder);
  if (row.outcome !== 'coded' && row.outcome !== 'uncoded') return;
  counts.tally.finished += 1;
  addAnswer(counts, row);
}

function addAnswer({ tally, fits, languages }: BankTally, { respondent, topic, language, codes }: CodedRow): void {
  if (!respondent || !topic || !language) return;
  const given = [...new Set(codes.map(({ code }) => code))];
  addToGroup(tally.groups[respondent], topic, given);
  const ofLanguage = languages.get(language) ?? emptyFit();
  languages.set(language, ofLanguage);
  for (const group of fits)
    if (group.respondent === respondent && group.topic === topic) addToFit(group.fit, given.length);
  addToFit(ofLanguage, given.length);
}

/** Who says something on the other question is among those who answered that, too, as in a round's tally. */
function addToGroup({ answered, people }: Counts, topic: Topic, given: readonly string[]): void {
  for (const code of given) addOne(people, code);
  for (const each of topics) {
    const isAbout = given.some((code) => isCodeId(code) && codeWithId(code).topic === each);
    if (each === topic || isAbout) answered[each] += 1;
  }
}

function addToFit(fit: Fit, codes: number): void {
  fit.answers += 1;
  fit.codes += codes;
  if (codes === 0) fit.uncoded += 1;
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

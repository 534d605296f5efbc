import type { CodedRow } from '../../../reports/bank/codedRow.ts';

/** A coded row of a parent's answer; what a test is about is given. */
export function aRow(given: Partial<CodedRow> = {}): CodedRow {
  const redacted = given.redacted ?? 'He is calmer';
  return {
    row: 2,
    cells: [redacted],
    respondent: 'parent',
    topic: 'difference',
    outcome: given.codes?.length ? 'coded' : 'uncoded',
    language: 'en',
    redacted,
    codes: [],
    near: [],
    frame: 'larc-1',
    coder: 'cues-1',
    notes: [],
    ...given,
  };
}

export function given(...codes: string[]): Pick<CodedRow, 'codes' | 'outcome'> {
  return { outcome: 'coded', codes: codes.map((code) => ({ code, confidence: 0.9, evidence: code })) };
}

/** The same rows at each call, as a journal gives them. */
export function rowsOf(rows: CodedRow[]): () => AsyncGenerator<CodedRow> {
  return async function* () {
    yield* await Promise.resolve(rows);
  };
}

import { codeFrame } from '../../coding/codeFrame.ts';
import { longestAnswer } from '../../coding/normalText.ts';
import { redact, type Redacted } from '../../coding/redact.ts';
import { cellText, type TableCell } from '../../reports/bank/cell.ts';
import type { CodedRow, Note } from '../../reports/bank/codedRow.ts';
import type { Coder, Coding, GivenCode, PatientCoder, Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import { hasWords } from './hasWords.ts';
import type { TableRow } from './table.ts';

/** Codes one row; a second coder takes its time. */
export type CodeRow = (row: TableRow) => Promise<CodedRow>;

/** How to read the rows of one file. */
export interface RowReading {
  /** Columns of the header. */
  width: number;
  /** Place of the answers' column. */
  text: number;
  /** Undefined where the row does not say. */
  respondent: (cells: readonly TableCell[]) => Respondent | undefined;
  topic: (cells: readonly TableCell[]) => Topic | undefined;
}

export function createCodeRow(coder: Coder | PatientCoder, reading: RowReading): CodeRow {
  return (row) => codeRow(row, coder, reading);
}

async function codeRow(tableRow: TableRow, coder: Coder | PatientCoder, reading: RowReading): Promise<CodedRow> {
  const { row, cells } = tableRow;
  const cell = cells[reading.text] ?? null;
  const text = isFormula(cell) ? '' : cellText(cell);
  const [respondent, topic] = [reading.respondent(cells), reading.topic(cells)];
  const plain = { row, cells, respondent, topic, redacted: '', codes: [], near: [], frame: codeFrame.version };
  const uncoded = { ...plain, coder: coder.version, notes: notesOn(cell, tableRow, reading) };
  if (text.trim() === '') return { ...uncoded, outcome: 'empty' };
  if (text.length > longestAnswer) uncoded.notes.push('long-answer');
  if (respondent && topic) return { ...uncoded, ...codedText(text, await coder.code(text, { topic, respondent })) };
  const missing: Note[] = [...(respondent ? [] : ['respondent' as const]), ...(topic ? [] : ['question' as const])];
  const notes = [...uncoded.notes, ...missing];
  return { ...uncoded, outcome: 'not-asked', redacted: redact(text).text, notes };
}

type WhatCodingAdds = Pick<CodedRow, 'outcome' | 'language' | 'frame' | 'coder' | 'redacted' | 'codes' | 'near'>;

function codedText(text: string, { codes, candidates, language, frame, coder }: Coding): WhatCodingAdds {
  const redacted = redact(text, language);
  const given = new Set(codes.map(({ code }) => code));
  const outcome = codes.length > 0 ? 'coded' : hasWords(text) ? 'uncoded' : 'no-words';
  return {
    outcome,
    language: outcome === 'no-words' ? undefined : language,
    ...{ frame, coder, redacted: redacted.text },
    codes: codes.map((code) => withoutPersonalData(code, text, redacted)),
    near: candidates.filter(({ code }) => !given.has(code)),
  };
}

/** The evidence with what was taken out of the whole answer: alone it may not show that a word is a name. */
function withoutPersonalData(given: GivenCode, text: string, { spans }: Redacted): GivenCode {
  const start = text.indexOf(given.evidence);
  if (start < 0) return { ...given, evidence: redact(given.evidence).text };
  const end = start + given.evidence.length;
  const inside = spans.filter((span) => span.start < end && start < span.end);
  let evidence = '';
  let done = start;
  for (const span of inside) {
    evidence += `${text.slice(done, Math.max(done, span.start))}[${span.kind}]`;
    done = span.end;
  }
  return { ...given, evidence: evidence + text.slice(done, Math.max(done, end)) };
}

function isFormula(cell: TableCell): boolean {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

function notesOn(cell: TableCell, { cells, isCut }: TableRow, { width }: RowReading): Note[] {
  const found: [Note, boolean][] = [
    ['number', typeof cell === 'number'],
    ['date', typeof cell === 'object' && cell !== null && 'serial' in cell],
    ['formula', isFormula(cell)],
    ['fewer-cells', cells.length < width],
    ['more-cells', cells.length > width],
    ['cells-left-out', isCut === true],
    ['long-cell', cells.some((each) => typeof each === 'string' && each.length > 32_767)],
  ];
  return found.filter(([, holds]) => holds).map(([note]) => note);
}

import { isUnsure } from '../../coding/secondCoder/isUnsure.ts';
import { difference } from '../../survey/recode.ts';
import type { Recoded } from './recodedResponse.ts';

/** What came of coding a round again. */
export interface RecodeSummary {
  responses: number;
  /** Responses left as they are, because the person may be talking. */
  inUse: number;
  /** Answers in words. */
  answers: number;
  /** Answers whose newest coding leaves the coder unsure. */
  unsure: number;
  /** Answers that were given another coding, and those whose codes it changed. */
  recoded: number;
  changed: number;
  /** Code id -> answers. */
  gained: Map<string, number>;
  lost: Map<string, number>;
}

export function emptySummary(): RecodeSummary {
  const none = { responses: 0, inUse: 0, answers: 0, unsure: 0, recoded: 0, changed: 0 };
  return { ...none, gained: new Map(), lost: new Map() };
}

export function addTo(summary: RecodeSummary, recoded: Recoded | 'in-use'): void {
  summary.responses += 1;
  if (recoded === 'in-use') return void (summary.inUse += 1);
  summary.answers += recoded.codings.length;
  summary.unsure += recoded.codings.filter(isUnsure).length;
  summary.recoded += recoded.changes.length;
  for (const { older, newer } of recoded.changes) {
    const { gained, lost } = difference(older, newer);
    if (gained.length + lost.length > 0) summary.changed += 1;
    count(summary.gained, gained);
    count(summary.lost, lost);
  }
}

function count(counts: Map<string, number>, codes: string[]): void {
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
}

/** The summary for a terminal. `keep` as it was run with. */
export function summaryText(summary: RecodeSummary, target: { frame: string; coder: string }, keep: boolean): string {
  const { responses, inUse, answers, recoded, changed, unsure } = summary;
  return [
    `Code frame ${target.frame}, coder ${target.coder}${keep ? '' : ': a trial, nothing was stored'}`,
    `Responses read        ${responses}`,
    ...(inUse > 0 ? [`Left, in use just now ${inUse} (run this again later)`] : []),
    `Answers in words      ${answers}`,
    `Coded again           ${recoded}`,
    `Codes changed in      ${changed}`,
    `Unsure                ${unsure}${answers > 0 ? ` (${percent(unsure, answers)} of the answers)` : ''}`,
    ...codeLines(summary),
  ].join('\n');
}

export function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function codeLines({ gained, lost }: RecodeSummary): string[] {
  const codes = [...new Set([...gained.keys(), ...lost.keys()])].sort();
  if (codes.length === 0) return [];
  const row = (code: string, more: string | number, fewer: string | number) =>
    `${code.padEnd(26)}${String(more).padStart(8)}${String(fewer).padStart(8)}`;
  const rows = codes.map((code) => row(code, gained.get(code) ?? 0, lost.get(code) ?? 0));
  return ['', row('Code', 'gained', 'lost'), ...rows];
}

import { readLines } from './readLines.ts';

export type JsonRow = Record<string, unknown>;

/** A line of JSON lines: its object, or what is wrong with it. Numbers count from 1. */
export type NumberedRow = { number: number; row: JsonRow } | { number: number; wrong: string };

/** The objects of JSON lines, without lines that are empty; what a bad line says is not repeated. */
export async function* readJsonRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<NumberedRow> {
  let number = 0;
  for await (const { text } of readLines(chunks)) {
    number += 1;
    // Windows tools begin a file with a byte order mark.
    const line = number === 1 ? text?.replace(/^\ufeff/u, '') : text;
    if (line === undefined) yield { number, wrong: 'more than 16 MB' };
    else if (line.trim() !== '') yield { number, ...parseRow(line) };
  }
}

function parseRow(line: string): { row: JsonRow } | { wrong: string } {
  const wrong = 'something else than a JSON object';
  try {
    const row: unknown = JSON.parse(line);
    const isObject = typeof row === 'object' && row !== null && !Array.isArray(row);
    return isObject ? { row: row as JsonRow } : { wrong };
  } catch {
    return { wrong };
  }
}

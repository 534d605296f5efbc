import { readdirSync, readFileSync } from 'node:fs';
import { table } from '../markdown.ts';

/** Folder of JSON lines -> who learns from it, or is measured on it. */
const sets: [folder: string, what: string][] = [
  ['coding/training/data', 'the coder learns from it; ordinary talk for the finder and the redactor'],
  ['coding/training/data/concerns', 'the finder learns from it, save for a fixed part of one file'],
  ['coding/training/data/redaction', 'the redactor was mended on it and learns from it; ordinary talk for the finder'],
  ['test/coding/data', 'the coder is measured on it'],
  ['test/coding/data/concerns', 'the finder is measured on it'],
  ['test/coding/data/redaction', 'the redactor is measured on it'],
];

/** How many texts there are for what. */
export function trainingDataPart(): string {
  const rows = sets.map(([folder, what]) => [`\`${folder}\``, String(textsIn(folder)), what]);
  return table(['data', 'texts', 'what for'], rows);
}

function textsIn(folder: string): number {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const lines = files.flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'));
  return lines.filter((line) => line.trim() !== '').length;
}

import { readdirSync, readFileSync } from 'node:fs';
import { codeFrame, isCodeId } from '../codeFrame.ts';
import type { CodingContext, Topic } from '../../survey/coding.ts';

/** An answer that a person has coded. */
export interface CodedAnswer {
  id: string;
  question: Topic;
  respondent: CodingContext['respondent'];
  /** ISO 639-1. */
  lang: string;
  text: string;
  /** Ids in the code frame; none is an answer too. */
  codes: string[];
}

const dataFolder = new URL('./data/', import.meta.url);

/** All answers the coder may learn from, in the order of their files. */
export function trainingAnswers(): CodedAnswer[] {
  return readdirSync(dataFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => parseCodedAnswers(readFileSync(new URL(name, dataFolder), 'utf8'), name));
}

/** Reads JSON lines; errors name the file and the line and never repeat the answer. */
export function parseCodedAnswers(lines: string, file: string): CodedAnswer[] {
  return lines
    .split('\n')
    .map((line, at) => ({ line, at: at + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => parseLine(line, `${file} line ${at}`));
}

function parseLine(line: string, where: string): CodedAnswer {
  const answer = parseJson(line, where) as Partial<CodedAnswer> | null;
  const { id, question, respondent, lang = 'en', text, codes } = answer ?? {};
  if (question !== 'difference' && question !== 'improve')
    throw new Error(`${where}: expected question to be 'difference' or 'improve'.`);
  if (respondent !== 'parent' && respondent !== 'child')
    throw new Error(`${where}: expected respondent to be 'parent' or 'child'.`);
  if (typeof text !== 'string') throw new Error(`${where}: expected text to be the words of the answer.`);
  if (!Array.isArray(codes)) throw new Error(`${where}: expected codes to be a list of code ids, [] for none.`);
  const unknown = codes.find((code) => !isCodeId(code));
  if (unknown !== undefined)
    throw new Error(`${where}: expected codes of frame ${codeFrame.version}, got '${unknown}'.`);
  return { id: id ?? where, question, respondent, lang, text, codes };
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${where}: expected one JSON object a line.`);
  }
}

import { readFileSync } from 'node:fs';
import type { Topic } from '../survey/coding.ts';

/** The part of the study a code comes from: Table 1, the text under it, answers without a gain, question 2. */
export type Section = (typeof sections)[number];

/** One category of the code frame. Labels are the report's own words. */
export interface Code {
  id: string;
  label: string;
  topic: Topic;
  section: Section;
  /** Place in Table 1, 1 for the most frequent; missing where fewer than five people said it. */
  rank: { parents?: number; children?: number };
  /** How somebody put it in the report, where it quotes one. */
  inReport?: string;
}

/** A versioned list of codes; stored with every answer, so that old codes stay readable. */
export interface CodeFrame {
  version: string;
  source: string;
  codes: readonly Code[];
}

const sections = ['outcomes', 'family', 'not-improvement', 'improve'] as const;
const topics: readonly Topic[] = ['difference', 'improve'];

/** The frame in use: Table 1 and the text around it in the Round 1 summary report (NFER for LARC, 2008). */
export const codeFrame: CodeFrame = readCodeFrame(
  JSON.parse(readFileSync(new URL('./frames/larc-1/codes.json', import.meta.url), 'utf8')),
);

const byId = new Map(codeFrame.codes.map((code) => [code.id, code]));

/** All code ids in the frame's order. */
export const codeIds: readonly string[] = codeFrame.codes.map(({ id }) => id);

export function codesIn(section: Section): Code[] {
  return codeFrame.codes.filter((code) => code.section === section);
}

export function codesAbout(topic: Topic): Code[] {
  return codeFrame.codes.filter((code) => code.topic === topic);
}

/** The code with this id; an id from outside (a file, an old frame) fails by name. */
export function codeWithId(id: string): Code {
  const code = byId.get(id);
  if (!code) throw new Error(unknownCode(id));
  return code;
}

export function isCodeId(id: string): boolean {
  return byId.has(id);
}

function unknownCode(id: string): string {
  return `Expected a code of frame ${codeFrame.version}, got '${id}'. Use one of: ${codeIds.join(', ')}`;
}

/** Checks a frame as it was read from a file, so that a slip in the data stops the start and not a family's answer. */
export function readCodeFrame(data: unknown): CodeFrame {
  const { version, source, codes } = (data ?? {}) as Partial<Record<keyof CodeFrame, unknown>>;
  if (typeof version !== 'string' || version === '') throw new Error('Expected the code frame to have a version.');
  if (!Array.isArray(codes) || codes.length === 0) throw new Error(`Expected code frame ${version} to list its codes.`);
  const checked = codes.map((code) => readCode((code ?? {}) as Partial<Code>, version));
  const twice = checked.find(({ id }, at) => checked.findIndex((other) => other.id === id) !== at);
  if (twice) throw new Error(`Code frame ${version} has the code '${twice.id}' twice. Give each code its own id.`);
  return { version, source: typeof source === 'string' ? source : '', codes: checked };
}

function readCode({ id, label, topic, section, rank = {}, inReport }: Partial<Code>, version: string): Code {
  if (!id || !/^[a-z]+(-[a-z]+)*$/.test(id)) {
    throw new Error(`Code frame ${version}: expected an id such as 'less-angry', got '${id}'.`);
  }
  const wrong = (field: string, expected: string) =>
    new Error(`Code frame ${version}, code '${id}': expected ${field} to be ${expected}.`);
  if (!label) throw wrong('label', 'the words of the report');
  if (!topic || !topics.includes(topic)) throw wrong('topic', topics.join(' or '));
  if (!section || !sections.includes(section)) throw wrong('section', sections.join(', '));
  return { id, label, topic, section, rank, inReport };
}

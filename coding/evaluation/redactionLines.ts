import { redactionKinds, type Span } from '../redaction/span.ts';

/** A message in which a person has marked the personal data. */
export interface MarkedMessage {
  id: string;
  /** ISO 639-1. */
  lang: string;
  text: string;
  /** Offsets in characters (Unicode code points). */
  spans: Span[];
}

/** Reads JSON lines `{id, lang?, text, spans}`; errors name the file and the line and never repeat the message. */
export function parseMarkedMessages(lines: string, file: string): MarkedMessage[] {
  return lines
    .split('\n')
    .map((line, at) => ({ line, where: `${file} line ${at + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => parseMessage(line, where));
}

function parseMessage(line: string, where: string): MarkedMessage {
  const { id, lang = 'en', text, spans } = (parseJson(line, where) ?? {}) as Partial<MarkedMessage>;
  if (typeof text !== 'string') throw new Error(`${where}: expected text to be the words of the message.`);
  if (!Array.isArray(spans)) throw new Error(`${where}: expected spans to be a list, [] for none.`);
  const length = [...text].length;
  for (const span of spans as Partial<Span>[]) checkSpan(span, length, where);
  return { id: String(id ?? where), lang, text, spans };
}

function checkSpan({ start, end, kind }: Partial<Span>, length: number, where: string): void {
  if (kind === undefined || !redactionKinds.includes(kind))
    throw new Error(`${where}: expected kind to be one of ${redactionKinds.join(', ')}, got '${String(kind)}'.`);
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start! && start! < end! && end! <= length;
  if (!isInside)
    throw new Error(
      `${where}: expected 0 <= start < end <= ${length} characters, got ${String(start)} and ${String(end)}.`,
    );
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${where}: expected one JSON object a line.`);
  }
}

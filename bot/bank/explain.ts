import { coderVersion, createCoder } from '../../coding/codeAnswer.ts';
import { codeFrame, codeWithId } from '../../coding/codeFrame.ts';
import type { FoundCue } from '../../coding/foundCue.ts';
import { readModel } from '../../coding/model.ts';
import { originalWords } from '../../coding/normalText.ts';
import { createReader } from '../../coding/readAnswer.ts';
import type { Coding, CodingContext } from '../../survey/coding.ts';

/** Why an answer gets its codes, for a terminal. */
export function explain(text: string, context: CodingContext): string {
  const reader = createReader();
  const coding = createCoder(readModel(), reader).code(text, context);
  const { found } = reader.read(text, context, coding.language);
  const near = coding.candidates.filter(({ code }) => !coding.codes.some((given) => given.code === code));
  const parts = [
    section('Codes', coding.codes.map(codeLine), 'none'),
    section('Near, but not sure enough', near.map(nearLine), 'none'),
    section('Cues that spoke', cueLines(text, found), 'none'),
    about(coding, context),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[], none: string): string {
  return [title, ...(lines.length > 0 ? lines : [none]).map((line) => `  ${line}`)].join('\n');
}

function codeLine({ code, confidence, evidence }: Coding['codes'][number]): string {
  return `${confidence.toFixed(2)}  ${codeWithId(code).label} (${code})\n        rests on: "${shown(evidence)}"`;
}

function nearLine({ code, confidence }: Coding['candidates'][number]): string {
  return `${confidence.toFixed(2)}  ${codeWithId(code).label} (${code})`;
}

/** One cue can be found in a clause and in its sentence: it is shown once. */
function cueLines(text: string, found: readonly FoundCue[]): string[] {
  const lines = found.map(({ code, weight, clause, start, end }) => {
    const words = originalWords(text, clause, start, end).trim();
    return `${code}, ${weight}: "${shown(words)}"`;
  });
  return [...new Set(lines)];
}

/** What a terminal would take for a command of its own is left out. */
function shown(words: string): string {
  return words.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
}

function about({ language, frame }: Coding, { topic, respondent }: CodingContext): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return [
    `Language: ${name} (${language})`,
    `Asked: ${topic}, of a ${respondent}`,
    `Code frame ${frame} (${codeFrame.codes.length} codes), coder ${coderVersion}`,
  ].join('\n');
}

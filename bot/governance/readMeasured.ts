import { readFileSync } from 'node:fs';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const ofCases = z.object({ cases: z.int(), value: share.nullable(), low: share.nullable(), high: share.nullable() });
const totals = { low: share, high: share, measuredOn: z.iso.date() };

/** What `npm run evaluate` wrote of each algorithm, and where. */
export const measuredFiles = {
  coder: {
    file: 'coding/measured.json',
    shape: z.object({
      ...totals,
      answers: z.int(),
      microF1: share,
      macroF1: share,
      precision: share,
      recall: share,
      languages: z.record(z.string(), share),
      codes: z.record(z.string(), z.object({ precision: ofCases, recall: ofCases })),
      inputs: z.string(),
    }),
  },
  finder: {
    file: 'coding/concerns/measured.json',
    shape: z.object({
      ...totals,
      messages: z.int(),
      recall: share,
      urgentRecall: share,
      falseAlarms: share,
      falseAlarmsHard: share,
    }),
  },
  redactor: {
    file: 'coding/redaction/measured.json',
    shape: z.object({
      ...totals,
      messages: z.int(),
      marked: z.int(),
      recall: share,
      whole: share,
      precision: share,
      clean: z.int(),
      cleanTouched: z.int(),
      kinds: z.record(z.string(), z.object({ marked: z.int(), recall: share })),
      languages: z.record(z.string(), share),
    }),
  },
};

type Shapes = { [Of in keyof typeof measuredFiles]: z.infer<(typeof measuredFiles)[Of]['shape']> };

/** Undefined where nothing was measured yet. Throws when the file is damaged. */
export function readMeasured<Of extends keyof Shapes>(of: Of): Shapes[Of] | undefined {
  const { file, shape } = measuredFiles[of];
  let text: string;
  try {
    text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return shape.parse(JSON.parse(text)) as Shapes[Of];
}

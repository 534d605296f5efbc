import type { Authority } from '../../survey/authority.ts';
import type { Parts } from './fill.ts';
import { fieldsPart } from './parts/fields.ts';
import { clocksPart, concernKindsPart, languagesPart, redactionKindsPart, smallNumbersPart } from './parts/lists.ts';
import { coderMeasuredPart, finderMeasuredPart, redactorMeasuredPart } from './parts/measured.ts';
import { questionsPart } from './parts/questions.ts';
import { secretsPart } from './parts/secrets.ts';
import { readingPart, retentionPart } from './parts/settings.ts';
import { trainingDataPart } from './parts/trainingData.ts';

/** The documents that have generated parts, in `docs/`. */
export const documents = ['dpia.md', 'record-of-processing.md', 'algorithmic-transparency.md'] as const;

/** What is made from the code, the settings of the authorities and the measurements. There is at least one authority. */
export function partsFor(authorities: readonly Authority[]): Parts {
  return {
    retention: () => retentionPart(authorities),
    clocks: clocksPart,
    reading: () => readingPart(authorities),
    questions: () => questionsPart(authorities[0]!),
    languages: languagesPart,
    'concern-kinds': concernKindsPart,
    'redaction-kinds': redactionKindsPart,
    'stored-fields': fieldsPart,
    'secret-settings': secretsPart,
    'small-numbers': smallNumbersPart,
    'training-data': trainingDataPart,
    'coder-measured': coderMeasuredPart,
    'finder-measured': finderMeasuredPart,
    'redactor-measured': redactorMeasuredPart,
  };
}

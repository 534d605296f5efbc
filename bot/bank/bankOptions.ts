import type { Coder, PatientCoder, Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { Choice } from './choices.ts';
import type { TableOptions } from './table.ts';

/** One run over a file of answers that an authority already has. */
export interface BankOptions extends TableOptions {
  file: string;
  /** Ends in .xlsx, .csv or .jsonl. */
  out: string;
  respondent: Choice<Respondent>;
  topic: Choice<Topic>;
  /** Made when it is needed, since it takes most of the memory. */
  openCoder: () => Coder | Promise<PatientCoder>;
}

import type { Response } from '../../store/responseStore.ts';
import type { SurveyContext } from '../participants.ts';
import type { Figure } from '../report.ts';
import type { Selection } from '../selection.ts';

/** What a file of coded responses is made of. */
export interface ResponsesSource {
  selection: Selection;
  context: SurveyContext;
  /** From the first response each time: some formats read them more than once. */
  responses: () => AsyncIterable<Response>;
  /** Their figures; counted only for formats that ask. */
  figure: () => Promise<Figure>;
}

import { createHash } from 'node:crypto';
import { codeFrame } from '../coding/codeFrame.ts';
import type { ResponseStore, Summariser } from '../store/responseStore.ts';
import type { Authority } from '../survey/authority.ts';
import type { Survey } from '../survey/survey.ts';
import { participantOf } from './participants.ts';
import type { Selection } from './selection.ts';
import { summarise, summaryVersion, type Summary } from './summary.ts';

/** Summaries of the people of all selected rounds, one round after the other, as the store keeps them. */
export async function* summariesIn(
  selection: Selection,
  store: Pick<ResponseStore, 'summaries'>,
  survey: Survey,
): AsyncGenerator<Summary> {
  for (const { authority, round } of selection)
    for await (const page of store.summaries({ authority: authority.code, round }, summariserOf(survey, authority)))
      yield* page;
}

/** Of the responses of one authority. */
export function summariserOf(survey: Survey, authority: Authority): Summariser<Summary> {
  return {
    basis: basisOf(survey, authority),
    summarise: (response) => {
      const participant = participantOf(response, survey, authority);
      return participant && summarise(participant, survey);
    },
  };
}

/** All that a summary depends on beside its response: of the authority's settings, whether it has areas to ask for. */
function basisOf({ version }: Survey, { localities }: Authority): string {
  const basis = JSON.stringify([summaryVersion, version, codeFrame.version, localities.length > 0]);
  return createHash('sha256').update(basis).digest('base64url').slice(0, 16);
}

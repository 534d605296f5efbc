import { people } from '../../../bot/sample/people.ts';
import { runSample, type SampleResult } from '../../../bot/sample/runSample.ts';
import { withSampleRound } from '../../../bot/sample/sampleRound.ts';
import type { Store } from '../../../store/store.ts';
import type { Response } from '../../../store/responseStore.ts';
import { SAMPLE_ROUND } from '../../../survey/round.ts';
import { testAuthorities } from '../../support/authorities.ts';
import { testTalking } from '../../support/talking.ts';

/** Lets a sample of people talk to the real dialogs on this store; `stopAfter` so many are done, the others are cut off. */
export function talk(store: Store, count: number, stopAfter = Infinity): Promise<SampleResult> {
  const authorities = testAuthorities.map(withSampleRound);
  const adapter = testTalking({ store, authorities }).direct();
  const stop = new AbortController();
  let done = 0;
  const onDone = () => {
    done++;
    if (done === stopAfter) stop.abort();
  };
  return runSample({ people: people({ count, seed: 1, authorities }), adapter, signal: stop.signal, onDone });
}

/** All that is stored in this round of any authority. */
export async function storedIn(store: Store, round: string = SAMPLE_ROUND): Promise<Response[]> {
  const found = testAuthorities.map(({ code: authority }) =>
    Array.fromAsync(store.responses.list({ authority, round })),
  );
  return (await Promise.all(found)).flat();
}

import type { ConcernKind } from '../coding/concerns/kinds.ts';
import type { Alert, AlertWords } from '../store/alertStore.ts';

/** What a person must look at for a child's safety, before it is sealed into an alert. */
export interface Raised extends AlertWords {
  source: Alert['source'];
  kind?: ConcernKind;
  urgent: boolean;
}

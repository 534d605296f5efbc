import type { Response } from '../../../store/responseStore.ts';
import type { Store } from '../../../store/store.ts';
import { essex, portsmouth } from '../../support/authorities.ts';
import { aChild, aParent, chose } from '../../support/responses.ts';

/** In Essex 40 people, 3 of them in a view of their own; in Portsmouth 24 people, of another view. */
export async function fillCouncils({ responses }: Pick<Store, 'responses'>): Promise<void> {
  const save = async (
    made: (change: Partial<Response>) => Response,
    number: number,
    change: Partial<Response> = {},
  ) => {
    for (let count = 0; count < number; count += 1) await responses.save(made({ version: 0, ...change }));
  };
  const answers = { 'key-group': chose('autism') };
  await save((more) => aParent({ difference: ['safer'], improve: ['reliability'] }, more), 14, { answers });
  await save((more) => aParent({ difference: ['calmer'] }, more), 3, { answers });
  await save((more) => aChild({ difference: ['happier'] }, more), 23, { channel: 'sms' });
  await save((more) => aParent({ difference: ['confidence'] }, more), 12, { authority: portsmouth.code });
  await save((more) => aChild({ difference: ['school-work'] }, more), 12, { authority: portsmouth.code });
  await save((more) => aParent({ difference: ['safer'] }, more), 6, { authority: essex.code, round: 'sample' });
}

import type { Logger } from 'pino';
import type { Coder } from '../../survey/coding.ts';
import type { Config } from '../config.ts';
import type { Patience } from './patience.ts';
import { SecondCoder } from './secondCoder.ts';

interface Around {
  first: Coder;
  patience: Patience;
  log: Logger;
}

/** The second coder that the settings switch on; undefined, and nothing of it loaded, while it is off. */
export async function openSecondCoder(
  { secondCoder, keys }: Pick<Config, 'secondCoder' | 'keys'>,
  { first, patience, log }: Around,
): Promise<SecondCoder | undefined> {
  if (!secondCoder) return undefined;
  const [{ askAzureOpenAi }, { findConcern }, { redact }, { promptVersion }] = await Promise.all([
    import('./azureOpenAi.ts'),
    import('../../coding/findConcern.ts'),
    import('../../coding/redact.ts'),
    import('../../coding/secondCoder/prompt.ts'),
  ]);
  const name = `azure-openai/${secondCoder.deployment}/${promptVersion}`;
  const ask = askAzureOpenAi(secondCoder, patience);
  return new SecondCoder({
    first,
    ask,
    name,
    redact,
    findConcern,
    secret: keys.people[0],
    log,
    prices: secondCoder.prices,
  });
}

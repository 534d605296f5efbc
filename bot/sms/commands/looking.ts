import type { Text } from '../../../store/textStore.ts';
import { print, printJson, withStore } from '../../alerts/commands/withStore.ts';

/** Letters of an id that are shown, and enough to name a text by. */
const SHOWN = 8;

/** `npm run texts -- list` and `failed`. */
export async function listTexts({ failed, json }: { failed: boolean; json?: true }): Promise<void> {
  await withStore(async ({ texts }) => {
    const found = await Array.fromAsync(texts.list(failed ? { states: ['failed'] } : {}));
    // Neither the words nor the number, not even sealed.
    const shown = found.map(({ sealed, talk, ...text }) => ({
      ...text,
      canRetry: canRetry({ ...text, sealed, talk }),
    }));
    if (json) printJson(shown);
    else print(tableOf(shown));
  });
}

type Shown = Omit<Text, 'sealed' | 'talk'> & { canRetry: boolean };

function tableOf(texts: readonly Shown[]): string {
  if (texts.length === 0) return 'No texts.';
  const lines = texts.map(({ id, state, kind, at, tries, why, canRetry: can }) =>
    [id.slice(0, SHOWN), state.padEnd(9), kind.padEnd(8), at.slice(0, 16), notes({ tries, why, can })]
      .join('  ')
      .trimEnd(),
  );
  const counts = Object.entries(Object.groupBy(texts, ({ state }) => state));
  const sum = counts.map(([state, all]) => `${state} ${all.length}`).join(', ');
  return [...lines, '', sum].join('\n');
}

function notes({ tries, why, can }: { tries: number; why?: string; can: boolean }): string {
  return [...(tries > 0 ? [`${tries} tries`] : []), ...(why ? [why] : []), ...(can ? ['can be sent again'] : [])].join(
    ', ',
  );
}

function canRetry({ state, sealed }: Pick<Text, 'state' | 'sealed' | 'talk'>): boolean {
  return sealed !== undefined && (state === 'failed' || state === 'queued');
}

/** `npm run texts -- retry`: the running service sends them. */
export async function retryTexts(ids: readonly string[]): Promise<void> {
  await withStore(async ({ texts }) => {
    const found = await Array.fromAsync(texts.list({ states: ['failed', 'queued'] }));
    const named = found.filter(({ id }) => ids.length === 0 || ids.some((start) => isStartOf(start, id)));
    const again = named.filter(canRetry);
    if (ids.length > 0 && again.length < ids.length)
      throw new Error(
        `expected ids of texts that can be sent again, as npm run texts -- failed shows them, got ${ids.join(', ')}`,
      );
    const due = new Date().toISOString();
    // One try at least, so that Notify is asked first whether it has the text already.
    for (const text of again) await texts.save({ ...text, state: 'queued', due, tries: Math.max(1, text.tries) });
    print(`Sent again by the running service: ${again.length}.`);
  });
}

function isStartOf(start: string, id: string): boolean {
  return start.length >= SHOWN && id.startsWith(start);
}

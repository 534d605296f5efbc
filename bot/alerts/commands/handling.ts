import { staffSay } from '../../../locales/staffWords.ts';
import type { AlertRecord } from '../../../store/alertStore.ts';
import { acknowledge, downgrade } from '../handling.ts';
import { SHOWN_ID } from '../terminal/listText.ts';
import { alertNamed, print, printJson, withStore } from './withStore.ts';

/** `npm run alerts -- acknowledge`. Throws HandledAlreadyError when somebody was first. */
export async function acknowledgeAlert(
  id: string,
  { json, ...doing }: { by: string; note?: string; json?: true },
): Promise<void> {
  await withStore(async (store) => {
    const { alert } = await alertNamed(id, store);
    say(await acknowledge(store.alerts, alert.id, { ...doing, at: new Date().toISOString() }), json);
  });
}

/** `npm run alerts -- downgrade`. Throws HandledAlreadyError when that was said before. */
export async function downgradeAlert(
  id: string,
  { json, ...doing }: { by: string; reason: string; json?: true },
): Promise<void> {
  await withStore(async (store) => {
    const { alert } = await alertNamed(id, store);
    say(await downgrade(store.alerts, alert.id, { ...doing, at: new Date().toISOString() }), json);
  });
}

function say(record: AlertRecord | undefined, json?: true): void {
  const event = record!.events.at(-1)!;
  if (json) return printJson(event);
  const what = event.what === 'downgraded' ? 'downgraded' : 'acknowledged';
  print(staffSay(`alert.done.${what}`, { by: event.by!, id: event.alert.slice(0, SHOWN_ID) }));
}

import { compose } from '../../compose.ts';
import { readConfig } from '../../config.ts';

/** `npm run texts -- reconcile`: what the running service does every hour. Replies wait in the store for it to send. */
export async function reconcileTexts(): Promise<void> {
  const config = readConfig();
  if (config.texts.kind !== 'notify')
    throw new Error(
      'expected an account with GOV.UK Notify: set NOTIFY_API_KEY, NOTIFY_TEXT_TEMPLATE and NOTIFY_CALLBACK_TOKEN',
    );
  const { texting, store } = await compose(config);
  try {
    const { takenIn, lookedUp } = await texting!.reconciling.run();
    process.stdout.write(
      `Texts that no callback had brought, taken in: ${takenIn}. Sent ones looked up: ${lookedUp}.\n`,
    );
  } finally {
    await store.close();
  }
}

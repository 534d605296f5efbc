import { NotifyClient } from 'notifications-node-client';
import { z } from 'zod';
import { carry, NotifyError } from './transport.ts';

/** Who asks, and with which template: its words are `((message))`. */
export interface NotifyAccount {
  apiKey: string;
  template: string;
  /** Another address than Notify's own, without a slash at the end. */
  url?: string;
}

/** One text to send. */
export interface TextToSend {
  number: string;
  words: string;
  /** Ours: by it the text is found again. */
  reference: string;
  /** Notify's id of the number it comes from, where there are several. */
  sender?: string;
}

/** What Notify knows of a text: `delivered`, `permanent-failure`, `temporary-failure`, `technical-failure`, or on its way. */
export type DeliveryStatus = string;

/** A text that came in. */
export interface TextReceived {
  /** Notify's. */
  id: string;
  from: string;
  to: string;
  words: string;
  /** ISO 8601. */
  at: string;
}

const found = z.object({ notifications: z.array(z.object({ status: z.string() })) });
const receivedPage = z.object({
  received_text_messages: z.array(
    z.object({
      id: z.string(),
      user_number: z.string(),
      notify_number: z.string(),
      content: z.string(),
      created_at: z.string(),
    }),
  ),
});

/** GOV.UK Notify for families' texts. Every call throws NotifyError. */
export class NotifyApi {
  readonly #account: () => NotifyAccount;

  /** `account` is asked for with each call: a local Notify gets its address when it starts. */
  constructor(account: () => NotifyAccount) {
    this.#account = account;
  }

  async send({ number, words, reference, sender }: TextToSend): Promise<void> {
    const { template } = this.#account();
    const personalisation = { message: words };
    await this.#client().sendSms(template, number, { personalisation, reference, smsSenderId: sender });
  }

  /** Undefined: Notify has no text of this reference. */
  async statusOf(reference: string): Promise<DeliveryStatus | undefined> {
    const { data } = await this.#client().getNotifications('sms', undefined, reference);
    return read(found, data).notifications[0]?.status;
  }

  /** A page of texts received, newest first; those before the one of id `olderThan`. Empty: there are no more. */
  async received(olderThan?: string): Promise<TextReceived[]> {
    const { data } = await this.#client().getReceivedTexts(olderThan);
    return read(receivedPage, data).received_text_messages.map((each) => ({
      id: each.id,
      from: each.user_number,
      to: each.notify_number,
      words: each.content,
      at: each.created_at,
    }));
  }

  #client(): InstanceType<typeof NotifyClient> {
    const { apiKey, url } = this.#account();
    const client = url === undefined ? new NotifyClient(apiKey) : new NotifyClient(url, apiKey);
    client.setClient(carry as unknown as Parameters<typeof client.setClient>[0]);
    return client;
  }
}

function read<T>(shape: z.ZodType<T>, data: unknown): T {
  const parsed = shape.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new NotifyError('answer of another shape than documented');
}

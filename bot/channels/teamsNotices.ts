import type { ConversationState, StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import { wordsFor, type Words } from '../../locales/words.ts';

/** What was said of how Teams works, so that it is said once in a conversation. */
export interface Noticed {
  oneToOne?: true;
  edited?: true;
  deleted?: true;
  /** The app was taken away: whoever puts it in again is greeted again. */
  left?: true;
}

/** Says what people may not expect of the bot in Teams: once, and never what anybody wrote. */
export class TeamsNotices {
  readonly #conversations: ConversationState;
  readonly #talk: StatePropertyAccessor<DialogState>;
  readonly #noticed: StatePropertyAccessor<Noticed>;

  constructor(conversations: ConversationState, talk: StatePropertyAccessor<DialogState>) {
    this.#conversations = conversations;
    this.#talk = talk;
    this.#noticed = conversations.createProperty<Noticed>('noticed');
  }

  /** In a group; `help` is for somebody who has told of harm there. */
  async oneToOne(context: TurnContext, help?: string): Promise<void> {
    const { oneToOne: isSaid } = await this.#noticed.get(context, {});
    const words = await this.#words(context);
    const said = [...(isSaid ? [] : [words.say('says.one-to-one')]), ...(help === undefined ? [] : [help])];
    if (said.length > 0) await say(context, said.join('\n\n'));
    await this.#remember(context, { oneToOne: true });
  }

  async edited(context: TurnContext): Promise<void> {
    await this.#sayOnce(context, 'edited', 'says.edited-here');
  }

  /** What was answered stays answered: a message taken away is no wish to erase. */
  async deleted(context: TurnContext): Promise<void> {
    await this.#sayOnce(context, 'deleted', 'says.deleted-here');
  }

  async left(context: TurnContext): Promise<void> {
    if (await this.#hasTalk(context)) await this.#remember(context, { left: true });
  }

  /** Since the app was put in. Asked before each greeting. */
  async wasGreeted(context: TurnContext): Promise<boolean> {
    const { left } = await this.#noticed.get(context, {});
    if (left) await this.#noticed.set(context, { ...(await this.#noticed.get(context, {})), left: undefined });
    return !left && (await this.#hasTalk(context));
  }

  async #sayOnce(context: TurnContext, what: 'edited' | 'deleted', key: string): Promise<void> {
    const noticed = await this.#noticed.get(context, {});
    if (noticed[what] || !(await this.#hasTalk(context))) return;
    await say(context, (await this.#words(context)).say(key));
    await this.#remember(context, { [what]: true });
  }

  async #remember(context: TurnContext, change: Noticed): Promise<void> {
    await this.#noticed.set(context, { ...(await this.#noticed.get(context, {})), ...change });
    await this.#conversations.saveChanges(context);
  }

  async #hasTalk(context: TurnContext): Promise<boolean> {
    return (await this.#stateOf(context)) !== undefined;
  }

  async #words(context: TurnContext): Promise<Words> {
    const { locale } = (await this.#stateOf(context)) ?? {};
    return wordsFor(locale ?? context.activity.locale ?? 'en', 'child');
  }

  async #stateOf(context: TurnContext): Promise<{ locale?: string } | undefined> {
    const talk = await this.#talk.get(context);
    return talk?.dialogStack?.[0]?.state as { locale?: string } | undefined;
  }
}

async function say(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity({ type: 'message', text, textFormat: 'plain' });
}

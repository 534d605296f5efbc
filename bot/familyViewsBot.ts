import { ActivityHandler, type ConversationState, type InvokeResponse, type TurnContext } from 'botbuilder-core';
import { DialogSet, DialogTurnStatus, type DialogState } from 'botbuilder-dialogs';
import { ARRIVED } from '../dialogs/reply.ts';
import type { SurveyDialog } from '../dialogs/surveyDialog.ts';
import { isCardAction, refusedCardAction, takenCardAction } from './channels/teamsInvoke.ts';
import { isArrival, isGroup, isUndeleted } from './channels/teamsEvents.ts';
import { TeamsNotices } from './channels/teamsNotices.ts';
import type { Contacts } from './contacts/contacts.ts';

/** Hands every message, and every arrival, to the survey; other activities (typing, reactions) are none of its business. */
export class FamilyViewsBot extends ActivityHandler {
  readonly #survey: SurveyDialog;
  readonly #conversations: ConversationState;
  readonly #dialogs: DialogSet;
  readonly #notices: TeamsNotices;

  constructor(survey: SurveyDialog, conversations: ConversationState, contacts: Pick<Contacts, 'left'>) {
    super();
    const talk = conversations.createProperty<DialogState>('talk');
    this.#survey = survey;
    this.#conversations = conversations;
    // Not `runDialog`: it ends each turn with a trace of all state, which Azure gets too where it expects replies.
    this.#dialogs = new DialogSet(talk).add(survey);
    this.#notices = new TeamsNotices(conversations, talk);

    this.onMessage((context) => this.#turn(context));
    this.onMessageUpdate(async (context) => {
      await this.#turn(context);
      // By text nothing can be changed: there it is a text that came late.
      const isEdited = context.activity.channelId !== 'sms' && !isUndeleted(context.activity);
      if (!context.responded && isEdited) await this.#notices.edited(context);
    });
    this.onMessageDelete((context) => this.#notices.deleted(context));
    this.onEvent(async (context, next) => (context.activity.name === ARRIVED ? this.#turn(context) : next()));
    this.onMembersAdded((context) => this.#arrive(context));
    this.onInstallationUpdate(async (context) => {
      if (context.activity.action !== 'remove') return await this.#arrive(context);
      await contacts.left(context.activity);
      await this.#notices.left(context);
    });
  }

  /** Only taps on cards are ours: `task/fetch`, `signin/verifyState` and the like answer to nothing that we sent. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== 'adaptiveCard/action') return { status: 501 };
    if (!isCardAction(context.activity.value)) return refusedCardAction();
    await this.#turn(context);
    return takenCardAction(context);
  }

  /** Teams tells of an arrival in two ways, of which one or both may come. */
  async #arrive(context: TurnContext): Promise<void> {
    if (!isArrival(context.activity)) return;
    const isTold = context.activity.channelId === 'msteams' && !isGroup(context.activity);
    if (isTold && (await this.#notices.wasGreeted(context))) return;
    await this.#turn(context);
  }

  async #turn(context: TurnContext): Promise<void> {
    if (isGroup(context.activity)) return await this.#notices.oneToOne(context, await this.#survey.listen(context));
    const dialog = await this.#dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog(this.#survey.id);
    await this.#conversations.saveChanges(context);
  }
}

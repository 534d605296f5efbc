import { ActivityHandler, type Activity, type ConversationState, type TurnContext } from 'botbuilder-core';
import { DialogSet, DialogTurnStatus, type DialogState } from 'botbuilder-dialogs';
import { ARRIVED } from '../dialogs/reply.ts';
import { wordsFor } from '../locales/words.ts';
import type { SurveyDialog } from '../dialogs/surveyDialog.ts';

/** Hands every message, and every arrival, to the survey; other activities (typing, reactions) are none of its business. */
export class FamilyViewsBot extends ActivityHandler {
  constructor(survey: SurveyDialog, conversations: ConversationState) {
    super();
    // Not `runDialog`: it ends each turn with a trace of all state, which Azure gets too where it expects replies.
    const dialogs = new DialogSet(conversations.createProperty<DialogState>('talk')).add(survey);
    const turn = async (context: TurnContext, next: () => Promise<void>) => {
      if (isGroup(context.activity)) return sayOneToOne(context, await survey.listen(context));
      const dialog = await dialogs.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) await dialog.beginDialog(survey.id);
      await conversations.saveChanges(context);
      await next();
    };
    this.onMessage(turn);
    this.onMessageUpdate(turn);
    this.onEvent(async (context, next) => (context.activity.name === ARRIVED ? turn(context, next) : next()));
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      const isPerson = membersAdded.some(({ id }) => id !== recipient.id);
      return isPerson ? turn(context, next) : next();
    });
  }
}

/** In a group or a Teams channel people would share one talk, and read each other's answers. */
function isGroup({ conversation }: Activity): boolean {
  return conversation.isGroup === true || ['groupChat', 'channel'].includes(conversation.conversationType);
}

async function sayOneToOne(context: TurnContext, help?: string): Promise<void> {
  const oneToOne = wordsFor(context.activity.locale ?? 'en', 'child').say('says.one-to-one');
  const text = [oneToOne, ...(help === undefined ? [] : [help])].join('\n\n');
  await context.sendActivity({ type: 'message', text, textFormat: 'plain' });
}

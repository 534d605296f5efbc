import { ActivityHandler, type ConversationState, type TurnContext } from 'botbuilder-core';
import { runDialog, type DialogState } from 'botbuilder-dialogs';
import { ARRIVED } from '../dialogs/reply.ts';
import type { SurveyDialog } from '../dialogs/surveyDialog.ts';

/** Hands every message, and every arrival, to the survey; other activities (typing, reactions) are none of its business. */
export class FamilyViewsBot extends ActivityHandler {
  constructor(survey: SurveyDialog, conversations: ConversationState) {
    super();
    const dialogState = conversations.createProperty<DialogState>('talk');
    const turn = async (context: TurnContext, next: () => Promise<void>) => {
      await runDialog(survey, context, dialogState);
      await conversations.saveChanges(context);
      await next();
    };
    this.onMessage(turn);
    this.onEvent(async (context, next) => (context.activity.name === ARRIVED ? turn(context, next) : next()));
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      const isPerson = membersAdded.some(({ id }) => id !== recipient.id);
      return isPerson ? turn(context, next) : next();
    });
  }
}

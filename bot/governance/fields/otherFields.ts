import type { Shown } from '../../../dialogs/channels/shown.ts';
import type { Held, TalkState } from '../../../dialogs/talk.ts';
import type { Summary } from '../../../reports/summary.ts';
import type { Reading } from '../../../store/readings.ts';
import type { Erasure } from '../../../store/responseStore.ts';
import type { Noticed } from '../../channels/teamsNotices.ts';
import type { Contact } from '../../reminders/reaching.ts';
import type { AuditEntry } from '../../../store/auditLog.ts';
import type { Fields } from './field.ts';

/** Of staff, never of families. */
export const auditFields: Fields<AuditEntry> = {
  id: ['number of the entry', 'entries stand in their order'],
  at: ['when it was', 'shows what was done when'],
  by: ['member of staff, with their account', 'somebody answers for it'],
  account: ["the account's id at the sign-in", 'names are not unique'],
  what: ['signed in or out, viewed, took away, changed, or was refused', 'shows what was done'],
  page: ['the page, form or file', 'shows what was seen'],
  authority: ['ONS code of the council, or all', 'its administrators see the entry'],
  round: ['which run of the survey', 'shows which answers it was about'],
  subject: ['number of the alert or response', 'leads to it'],
};

export const readingFields: Fields<Reading> = {
  authority: ['ONS code of the council', 'its staff only'],
  round: ['which run of the survey', 'leads to the response'],
  responseId: ['number of the response', 'leads to the response'],
  at: ['when it was read', 'answers given later are unread again'],
  by: ['member of staff who read it', 'somebody answers for it'],
};

/** Made from the response when figures are counted, and removed whenever that changes or goes. */
export const summaryFields: Fields<Summary> = {
  authority: ['ONS code of the council', 'figures are by council'],
  status: ['whether the person has finished', 'shows how many do'],
  channel: ['where they answered', 'figures are by channel'],
  locale: ['language of the survey', 'figures are by language'],
  day: ['the day they agreed to take part', 'shows how a round goes'],
  minutes: ['how long it took, of those who finished', 'shows whether it is too long'],
  at: ['the question that somebody who has not finished stands at', 'shows where people leave'],
  respondent: ['parent or child', 'the two are counted apart'],
  keyGroups: ["which of the study's groups the child is in", 'figures are by group'],
  locality: ['area of the council', 'figures are by area'],
  ageBand: ['age band of a child', 'figures are by age'],
  answered: ['which of the two questions they answered', 'shares are of those who did'],
  codes: ['the codes that count', 'the tables are made of them'],
  unsure: ['topics whose codes the computer is unsure of', 'researchers look at those first'],
  versions: ['versions of the survey, the code frame and the coder', 'tables say what they were made with'],
};

export const erasureFields: Fields<Erasure> = {
  authority: ['ONS code of the council', 'counts can be made again'],
  round: ['which run of the survey', 'counts can be made again'],
  on: ['the day', 'counts can be made again'],
  why: ['asked for, or kept long enough', 'the two are counted apart'],
};

/** Where a talk is: kept under a keyed hash of the conversation, never with answers. */
export const talkFields: Fields<TalkState> = {
  authority: ['ONS code of the council', 'the talk goes on there'],
  round: ['which run of the survey', 'the talk goes on there'],
  locale: ['language', 'the talk goes on in it'],
  asked: ['the question asked last', 'a reply reaches its question'],
  revising: ['a question being answered anew', 'a reply reaches its question'],
  aside: ['a small question outside the survey', 'a reply reaches its question'],
  offered: ['the options shown last', 'a number means what the person saw'],
  version: ['version of the response', 'shows whether it has moved on since'],
  slip: ['the answer about codes given last', 'one tap takes it back'],
  beside: ['how long the words before were', 'words put beside an answer can be taken back'],
  said: ['by text: which question was answered in words last, and when', 'parts of a long text become one answer'],
  misses: ['replies in a row that were not understood', 'after three the talk moves on'],
  simply: ['that simpler words were asked for', 'the talk goes on in them'],
  concernAt: [
    'when the person was last told what happens with what they said about harm',
    'they are not told twice at once',
  ],
  unplaced: ['ids of alerts from before the council was known', 'they go to the council once it is known'],
  away: [
    'id of the response whose answers are not shown, as somebody else may be there',
    'a shared telephone shows nobody what another said',
  ],
  held: ['a response taken up by its reference: see below', 'see, change, copy and erase from any telephone'],
  stopped: ['that they said stop, or no, before a response began', 'they are left in peace'],
  cards: ['in Teams, messages of the bot that may have to be replaced: see below', 'answers go from cards when erased'],
};

export const shownFields: Fields<Shown> = {
  id: ['number that Teams gave the message', 'names the message when it is replaced'],
  asks: ['the question on it', 'the card of an answered question is replaced'],
  open: ['that it can still be tapped', 'only the newest card can'],
  tells: ['that it repeats what the person said', 'it is replaced when that is erased'],
  gone: ['that what it repeats was erased', 'it is replaced as soon as Teams lets us'],
};

export const noticedFields: Fields<Noticed> = {
  oneToOne: ['that a group was told that the bot talks with one person', 'it is said once'],
  edited: ['that the person was told what changing a message does', 'it is said once'],
  deleted: ['that the person was told what taking a message away does', 'it is said once'],
  left: ['that the person took the app away', 'they are greeted when they come back'],
};

export const contactFields: Fields<Contact['reference']> = {
  channelId: ['SMS or Teams', 'says how to write to them'],
  serviceUrl: ['address of the service that brought their message', 'a reminder goes back there'],
  conversation: ['number of the conversation, and of the organisation in Teams', 'a reminder goes there'],
  user: ['what the channel calls the person: by text the telephone number', 'a reminder goes to them'],
  bot: ['what the channel calls the bot', 'a reminder comes from where they wrote to'],
};

export const heldFields: Fields<Held> = {
  referenceHash: ['keyed hash of the reference', 'finds the response'],
  at: ['when they last said something', 'after 30 minutes away it is let go'],
  goesOn: ['that they chose to go on with the questions', 'the talk goes on'],
  joined: ['that they came with a code from where they began', 'the talk goes on until it is finished'],
};

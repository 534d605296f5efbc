import type { Held, TalkState } from '../../../dialogs/talk.ts';
import type { Reading } from '../../../store/readings.ts';
import type { Erasure } from '../../../store/responseStore.ts';
import type { Fields } from './field.ts';

export const readingFields: Fields<Reading> = {
  authority: ['ONS code of the council', 'its staff only'],
  round: ['which run of the survey', 'leads to the response'],
  responseId: ['number of the response', 'leads to the response'],
  at: ['when it was read', 'answers given later are unread again'],
  by: ['member of staff who read it', 'somebody answers for it'],
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
  misses: ['replies in a row that were not understood', 'after three the talk moves on'],
  simply: ['that simpler words were asked for', 'the talk goes on in them'],
  concernAt: [
    'when the person was last told what happens with what they said about harm',
    'they are not told twice at once',
  ],
  unplaced: ['ids of alerts from before the council was known', 'they go to the council once it is known'],
  held: ['a response taken up by its reference: see below', 'see, change, copy and erase from any telephone'],
  stopped: ['that they said stop, or no, before a response began', 'they are left in peace'],
};

export const heldFields: Fields<Held> = {
  referenceHash: ['keyed hash of the reference', 'finds the response'],
  at: ['when they last said something', 'after 30 minutes away it is let go'],
  goesOn: ['that they chose to go on with the questions', 'the talk goes on'],
};

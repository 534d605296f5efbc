import type { Response } from '../../../store/responseStore.ts';
import type { Fields } from './field.ts';

export const responseFields: Fields<Response> = {
  id: ['a number made at random when the person agrees', 'names the response in exports, alerts and readings'],
  authority: ['ONS code of the council', 'answers belong to one council'],
  round: ['which run of the survey', 'people are counted once a round'],
  personKey: [
    'keyed hash of the channel and of what the channel calls the person (on the page a random cookie, by text the telephone number)',
    'finds the response when the same person comes back',
  ],
  status: ['open, stopped or complete', 'says how far the person has come, and sets the time it is kept'],
  channel: ['page, or the name of the channel such as SMS or Teams', 'shows which channels families use'],
  locale: ['language of the talk', 'the talk goes on in it'],
  survey: ['version of the questions', 'old answers stay readable when questions change'],
  answers: ['the answers, by question: see the next table', 'the purpose of the survey'],
  referenceHash: ['keyed hash of the words the person keeps', 'lets them see, change, copy and erase from anywhere'],
  talks: ['keyed hashes of the conversations it was given in', 'erasing removes the state of those talks too'],
  applied: ['keyed hashes of the ids of the latest messages', 'a message that comes twice counts once'],
  remindedAt: ['when they were reminded to go on', 'nobody is reminded twice'],
  createdAt: ['when the person agreed', 'sets the time it is kept'],
  updatedAt: ['when it last changed', 'shows what is new'],
  expiresAt: ['when it is erased', 'so that the store erases it by itself'],
  version: ['how often it was saved', 'two changes at once do not overwrite each other'],
};

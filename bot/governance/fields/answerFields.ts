import type {
  ChosenAnswer,
  Recoding,
  RetiredAnswer,
  Review,
  SkippedAnswer,
  TextAnswer,
} from '../../../survey/answer.ts';
import type { GivenCode } from '../../../survey/coding.ts';
import type { Fields } from './field.ts';

const kind: [string, string] = ['what kind of answer it is', 'tells how to read it'];
const asked: [string, string] = ['the question as it was worded', 'old answers read true when wording changes'];
const at: [string, string] = ['when it was given', 'shows what is new, and since when it waits for a reader'];

export const chosenFields: Fields<ChosenAnswer> = {
  kind,
  asked,
  at,
  options: ['the options chosen', 'the answer itself'],
  by: ['that the link set it', 'it was not asked, and the person may not know it'],
  version: ['for taking part: which version of the words was shown', 'shows what the person agreed to'],
  review: ['what the person made of the codes read back', 'their word stands above that of the machine'],
};

export const textFields: Fields<TextAnswer> = {
  kind,
  asked,
  at,
  text: ["the person's words, personal data taken out as far as it is found", 'the answer itself'],
  language: ['language the question was asked in', 'for reading and translating'],
  coding: ['codes, each with its confidence and the words it rests on', 'the tables are made of them'],
  drawn: ['a random order of codes, where nothing is read back', 'so that agreement with the machine is not flattered'],
  recodings: ['codes given later, by a newer version', 'old and new codes can be set beside each other'],
  notReadBack: ['that its codes are not read back', 'it was said beside harm, or where whoever is here may not see it'],
  followUp: ['whether one more question was asked', 'nobody is asked twice'],
};

export const skippedFields: Fields<SkippedAnswer> = {
  kind,
  asked,
  at,
  why: ['skipped by the person, or not understood', 'shows questions that do not work'],
};

export const retiredFields: Fields<RetiredAnswer> = {
  kind,
  asked,
  at,
  text: ['words, redacted, to a question that is no longer asked', 'nothing that was said is lost'],
};

export const codingFields: Fields<Recoding> = {
  codes: ['the codes given', 'the tables are made of them'],
  candidates: ['codes that could also fit', 'so that the person can choose others'],
  language: ['language the words look written in', 'they are read with its rules'],
  frame: ['version of the list of codes', 'old codes stay readable'],
  coder: ['version of the coder', 'shows which machine gave the code'],
  at: ['of codes given later: when', 'the newest counts'],
};

export const codeFields: Fields<GivenCode> = {
  code: ['the category of the study', 'what is counted'],
  confidence: ['how sure the coder is, 0 to 1', 'unsure ones are offered to the person to correct'],
  evidence: ['the redacted words it rests on', 'anybody can check it'],
  by: ['that a second coder gave it', 'its quality is not known'],
};

export const reviewFields: Fields<Review> = {
  proposed: ['codes the person was asked about', 'agreement is worked out from it'],
  confirmed: ['codes they found right', 'counted'],
  added: ['codes they chose themselves', 'counted'],
  removed: ['codes they found wrong', 'not counted'],
  disputed: ['codes found not quite right, without saying which', 'not counted'],
  unreviewed: ['codes they were not asked about', 'they stay the coder’s own'],
  shown: ['all codes they saw', 'agreement is worked out from it'],
  open: ['that nothing was read back', 'agreement is not flattered'],
};

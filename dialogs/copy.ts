import type { Answer } from '../survey/answer.ts';
import { finalCodes } from '../survey/review.ts';
import type { Response } from '../store/responseStore.ts';
import { answerText, askedText } from './toldSoFar.ts';
import { authorityOf, wordsOf, type Talk } from './talk.ts';

type TalkOfOne = Talk & { response: Response };

/** All that a response says, to read: every question with its answer and day, what was understood, consent, and dates. */
export function copyText(talk: TalkOfOne): string {
  const { say } = wordsOf(talk);
  const { createdAt, updatedAt, expiresAt, answers } = talk.response;
  const day = dayIn(talk);
  const told = answersOfAll(talk).map(
    ([id, answer]) => `${askedText(talk, id, answer)}\n> ${answerText(talk, id, answer)}\n(${day(answer.at)})`,
  );
  const codes = understood(talk).join('; ');
  const version = answers.consent?.kind === 'chosen' ? answers.consent.version : undefined;
  return [
    say('says.copy-heading', { authority: authorityOf(talk)!.name }),
    say('says.copy-dates', { began: day(createdAt), last: day(updatedAt), until: day(expiresAt) }),
    ...(version === undefined ? [] : [say('says.copy-consent', { version, at: day(answers.consent!.at) })]),
    ...told,
    ...(codes === '' ? [] : [say('says.you-said-understood', { codes })]),
    '',
  ].join('\n\n');
}

/** The same as data: the response as it is stored, without the hashes, with each question and code in words beside its id. */
export function copyData(talk: TalkOfOne): object {
  const { id, authority, round, status, channel, locale, survey, createdAt, updatedAt, expiresAt } = talk.response;
  const answers = answersOfAll(talk).map(([id, answer]) => ({
    question: id,
    words: askedText(talk, id, answer),
    answered: answerText(talk, id, answer),
    ...answer,
  }));
  const kept = { id, authority, round, status, channel, locale, survey, createdAt, updatedAt, expiresAt };
  return { ...kept, council: authorityOf(talk)!.name, answers, understood: understood(talk) };
}

/** Also those no longer asked about: in the order of the survey, and those it no longer has at the end. */
function answersOfAll(talk: TalkOfOne): [id: string, answer: Answer][] {
  const { answers } = talk.response;
  const ids = new Set([...talk.setting.survey.questions.keys(), ...Object.keys(answers)]);
  return [...ids].flatMap((id): [string, Answer][] => (answers[id] ? [[id, answers[id]]] : []));
}

function understood(talk: TalkOfOne): string[] {
  const words = wordsOf(talk);
  const codes = (['difference', 'improve'] as const).flatMap((topic) => finalCodes(talk.response.answers, topic));
  return codes.map((code) => words.say(`codes.${code}`));
}

function dayIn(talk: Talk): (at: string) => string {
  const { locale } = wordsOf(talk);
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'Europe/London',
  });
  return (at) => format.format(new Date(at));
}

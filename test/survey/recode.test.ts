import type { TextAnswer } from '../../survey/answer.ts';
import type { Coding } from '../../survey/coding.ts';
import { difference, isCodedBy, withRecoding } from '../../survey/recode.ts';
import { listedCodes, readBackCodes } from '../../survey/proposing.ts';
import { countedCodings, finalCodes, latestCoding, proposedCodes } from '../../survey/review.ts';
import { chose, confirmed, words } from '../support/responses.ts';

const at = '2027-01-05T09:00:00.000Z';

function coding(coder: string, ...codes: string[]): Coding {
  const given = codes.map((code) => ({ code, confidence: 0.8, evidence: 'calm' }));
  return { codes: given, candidates: given.map(({ code }) => ({ code, confidence: 0.8 })), ...versions(coder) };
}

function versions(coder: string) {
  return { language: 'en', frame: 'larc-1', coder };
}

const first = words('calm', ['safer']);
const again = withRecoding(first, coding('cues-2', 'calmer'), at);

describe('an answer coded again', () => {
  test('keeps its words and its first coding, and has the new one with its time', () => {
    expect(again).toEqual({ ...first, recodings: [{ ...coding('cues-2', 'calmer'), at }] });
    expect(first).not.toHaveProperty('recodings');
  });

  test('keeps all codings in order', () => {
    const third = withRecoding(again, coding('cues-3'), at);
    expect(third.recodings?.map(({ coder }) => coder)).toEqual(['cues-2', 'cues-3']);
    expect([latestCoding(first), latestCoding(third)].map(({ coder }) => coder)).toEqual(['rules-1', 'cues-3']);
  });
});

describe('codes after coding again', () => {
  const answers = { respondent: chose('child'), 'difference-child': again };
  const reviewed = { ...answers, ...confirmed('difference', ['safer']) };

  test('are still proposed to the person as they were', () => {
    expect(proposedCodes(answers, 'difference')).toEqual(['safer']);
    expect(readBackCodes(answers, 'difference')).toEqual(['safer']);
    expect(listedCodes(answers, 'difference')).toEqual(['safer']);
  });

  test('count by the newest coding where the person did not say', () => {
    expect(finalCodes(answers, 'difference')).toEqual(['calmer']);
    expect(countedCodings(answers, 'difference').map(({ coder }) => coder)).toEqual(['cues-2']);
  });

  test('count as the person confirmed them where they did', () => {
    expect(finalCodes(reviewed, 'difference')).toEqual(['safer']);
    expect(countedCodings(reviewed, 'difference').map(({ coder }) => coder)).toEqual(['rules-1']);
  });
});

test.each<[answer: TextAnswer, frame: string, coder: string, isCoded: boolean]>([
  [first, 'larc-1', 'rules-1', true],
  [first, 'larc-2', 'rules-1', false],
  [first, 'larc-1', 'cues-2', false],
  [again, 'larc-1', 'rules-1', false],
  [again, 'larc-1', 'cues-2', true],
  [withRecoding(first, coding('cues-2+azure'), at), 'larc-1', 'cues-2', true],
  [again, 'larc-1', 'cues-2+azure', false],
  [again, 'larc-1', 'cues', false],
])('%#: an answer is coded by its newest version only', (answer, frame, coder, isCoded) => {
  expect(isCodedBy(answer, { frame, coder })).toBe(isCoded);
});

test('two codings differ by what one has and the other has not', () => {
  expect(difference(coding('a', 'safer', 'calmer'), coding('b', 'calmer', 'home'))).toEqual({
    gained: ['home'],
    lost: ['safer'],
  });
});

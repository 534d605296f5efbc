import { readyCue, type Cue } from '../../coding/cue.ts';
import { indexCues } from '../../coding/cueIndex.ts';
import { findCues } from '../../coding/findCues.ts';
import { normaliseText } from '../../coding/normalText.ts';
import type { CodingContext } from '../../survey/coding.ts';

const parent: CodingContext = { topic: 'difference', respondent: 'parent' };

function found(text: string, cue: Partial<Cue>, context = parent) {
  const ready = readyCue({ code: 'calmer', weight: 'sure', says: '\\bcalm\\w*', matches: [], ...cue });
  return findCues(normaliseText(text), context, indexCues([ready])).map(({ code, weight }) => `${code} ${weight}`);
}

describe('findCues', () => {
  it.each<[string, string, Partial<Cue>, string[]]>([
    ['a cue in a clause', 'he sleeps, he is calmer', {}, ['calmer sure']],
    ['no cue that is denied', 'he is not calmer', {}, []],
    ['a cue with its own denial', 'he is not calmer', { ownDenial: true }, ['calmer sure']],
    ['no cue beside its exception', 'the calm room', { unless: '\\broom\\b' }, []],
    ['no cue of the other respondent', 'he is calm', { from: 'child' }, []],
    ['only a hint of a cue for the other question', 'calm', { topic: 'improve' }, ['calmer hint']],
    [
      'no bare "nothing" for the other question',
      'nothing',
      { code: 'nothing-to-improve', says: 'nothing', topic: 'improve' },
      [],
    ],
    ['a cue over two clauses', 'used to shout, now calm', { says: 'shout, now calm' }, ['calmer sure']],
    ['the code of whoever feels it', 'I am calm', {}, ['less-stressed sure']],
    ['a word list by name', 'my nan is in', { says: '\\b{parents}\\b', code: 'home' }, ['home sure']],
  ])('finds %s', (_, text, cue, codes) => expect(found(text, cue)).toEqual(codes));

  it('takes hopes for what they are in an improvement', () => {
    const asked: CodingContext = { topic: 'improve', respondent: 'parent' };
    expect(found('I wish they would ring', { code: 'reliability', says: '\\bring\\b' }, asked)).toEqual([
      'reliability sure',
    ]);
  });
});

describe('a cue that names a list nobody wrote', () => {
  it('says which', () => {
    const cue = { code: 'calmer', weight: 'sure', says: '{aunts-and-uncles}', matches: [] } as const;
    expect(() => readyCue({ ...cue, matches: [] })).toThrow(/word list 'aunts-and-uncles'/);
  });
});

import { codeIds } from '../../coding/codeFrame.ts';
import { readCues, type ReadyCue } from '../../coding/cue.ts';
import { indexCues } from '../../coding/cueIndex.ts';
import { findCues } from '../../coding/findCues.ts';
import { normaliseText } from '../../coding/normalText.ts';

const cues = readCues();

function isFound(cue: ReadyCue, text: string): boolean {
  const respondent = cue.from ?? (cue.about === 'parent' ? 'parent' : 'child');
  return findCues(normaliseText(text), { topic: cue.topic ?? 'difference', respondent }, indexCues([cue])).length > 0;
}

describe.each(codeIds)('the cues of %s', (code) => {
  const own = cues.filter((cue) => cue.code === code);

  it('are there', () => expect(own.length).toBeGreaterThan(20));

  it('match their examples', () => {
    const wrong = own.flatMap((cue) => cue.matches.filter((text) => !isFound(cue, text)));
    expect(wrong).toEqual([]);
  });

  it('do not match their near misses', () => {
    const wrong = own.flatMap((cue) => (cue.misses ?? []).filter((text) => isFound(cue, text)));
    expect(wrong).toEqual([]);
  });
});

describe('every cue', () => {
  it('has an example', () => expect(cues.filter(({ matches }) => matches.length === 0)).toEqual([]));

  it('can be found by a piece of text, so that it is not tried on every answer', () => {
    expect(cues.filter(({ needs }) => needs.length === 0).length).toBeLessThan(5);
  });

  it('repeats a group a limited number of times, because two ways to match the same words double with each repeat', () => {
    const sources = cues.flatMap(({ pattern, exception }) => [pattern.source, exception?.source ?? '']);
    expect(sources.filter((source) => /(?<!\\)\)[*+]/u.test(source))).toEqual([]);
  });
});

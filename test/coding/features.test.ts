import { cueFeatures, letterFeatures, wordFeatures } from '../../coding/features.ts';
import { normaliseText } from '../../coding/normalText.ts';

describe('wordFeatures', () => {
  it('are words and pairs, as long together whatever the text', () => {
    const features = wordFeatures(normaliseText('He is calm'), 'en');
    expect([...features.keys()]).toEqual(['_ he', 'he', 'he is', 'is', 'is calm', 'calm']);
    expect([...features.values()].reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(1);
  });

  it('mark what is hoped for', () => {
    expect(wordFeatures(normaliseText('I hope he makes friends'), 'en').has('hoped friends')).toBe(true);
  });
});

describe('letterFeatures', () => {
  it('leave out marks that people leave out', () => {
    expect(letterFeatures(normaliseText('szczęśliwa'))).toEqual(letterFeatures(normaliseText('szczesliwa')));
  });
});

describe('cueFeatures', () => {
  it('are none where no cue was found', () => expect(cueFeatures([]).size).toBe(0));
});

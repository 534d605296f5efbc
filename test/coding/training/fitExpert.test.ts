import { fitExpert } from '../../../coding/training/fitExpert.ts';
import { logOdds, probability } from '../../../coding/model.ts';

const examples = Array.from({ length: 40 }, (_, at) => ({
  features: new Map([[at % 2 === 0 ? 'sun' : 'rain', 1]]),
  labels: at % 2 === 0 ? ['warm'] : ['wet'],
}));
const fit = { passes: 10, decay: 0.001, atLeast: 2, leastSteps: 3 };

describe('fitExpert', () => {
  const expert = fitExpert(examples, ['warm', 'wet'], fit);

  it('learns which features speak for a label', () => {
    const [warm, wet] = logOdds(expert, new Map([['sun', 1]])).map(probability);
    expect(warm).toBeGreaterThan(0.8);
    expect(wet).toBeLessThan(0.2);
  });

  it('knows nothing of a feature it never saw', () => {
    expect(logOdds(expert, new Map([['constructor', 1]]))).toEqual(expert.bias);
  });

  it('gives the same weights again', () => expect(fitExpert(examples, ['warm', 'wet'], fit)).toEqual(expert));
});

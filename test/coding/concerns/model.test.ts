import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { featureGroups } from '../../../coding/concerns/features.ts';
import { concernKinds } from '../../../coding/concerns/kinds.ts';
import { concernModel, concernModelFile, readConcernModel, scoreOf, vectorOf } from '../../../coding/concerns/model.ts';
import { plainSentences } from '../../../coding/concerns/ngrams.ts';
import type { Example } from '../../../coding/concerns/training/examples.ts';
import { trainConcernModel } from '../../../coding/concerns/training/trainConcerns.ts';

function example(text: string, concern: boolean): Example {
  return {
    message: {
      ...{ id: text, lang: 'en', respondent: 'child', text, concern, file: 'test' },
      ...{ kind: concern ? 'suicide' : 'none', urgent: false, hard: !concern },
    },
    groups: featureGroups(plainSentences(text), [], 'child'),
  };
}

const examples = Array.from({ length: 4 }, () => [
  example('i want to die', true),
  example('nobody would miss me i want to die', true),
  example('i want to paint', false),
  example('we went to paint with nan', false),
]).flat();

describe('the model of concerns', () => {
  it('is the same, byte for byte, for the same messages', () => {
    expect(trainConcernModel(examples, 'x')).toEqual(trainConcernModel(examples, 'x'));
  });

  it('tells what it has learnt from what it has not', () => {
    const model = concernModel(trainConcernModel(examples, 'x'));
    const score = (text: string, label: string) =>
      scoreOf(vectorOf(featureGroups(plainSentences(text), [], 'child'), model), model.scores.get(label)!);
    expect(score('want to die', 'concern')).toBeGreaterThan(score('to paint', 'concern'));
    expect(score('want to die', 'suicide')).toBeGreaterThan(score('want to die', 'neglect'));
  });

  it('leaves out words that it does not know', () => {
    const model = concernModel(trainConcernModel(examples, 'x'));
    expect(vectorOf(featureGroups([['qqq']], [], 'child'), model).at).toHaveLength(1);
  });

  it('is shipped with a score of each kind, and under 2 MB', () => {
    expect([...readConcernModel().scores.keys()]).toEqual(['concern', 'urgent', ...concernKinds]);
    expect(readFileSync(concernModelFile).length).toBeLessThan(2_000_000);
  });

  it('is the one that was measured: run npm run evaluate -- concerns --write after each training', () => {
    const measured = JSON.parse(readFileSync('coding/concerns/measured.json', 'utf8')) as { model: string };
    expect(measured.model).toBe(createHash('sha256').update(readFileSync(concernModelFile)).digest('hex'));
  });
});

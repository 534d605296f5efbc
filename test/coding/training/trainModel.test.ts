import { readFileSync } from 'node:fs';
import { createReader } from '../../../coding/readAnswer.ts';
import { modelFile } from '../../../coding/model.ts';
import { trainingAnswers } from '../../../coding/training/answers.ts';
import { hashOfInputs } from '../../../coding/training/inputs.ts';
import { modelText } from '../../../coding/training/modelText.ts';
import { readAnswers, trainModel } from '../../../coding/training/trainModel.ts';

describe('the shipped model', () => {
  it('is what npm run train writes, byte for byte', () => {
    const trained = modelText(trainModel(readAnswers(trainingAnswers(), createReader()), hashOfInputs()));
    // Not toBe: the difference of two models would fill the screen.
    expect(trained === readFileSync(modelFile, 'utf8')).toBe(true);
  }, 60_000);

  it('is under 2 MB', () => expect(readFileSync(modelFile).length).toBeLessThan(2_000_000));
});

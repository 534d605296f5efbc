import { mkdirSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { createReader } from '../../coding/readAnswer.ts';
import { modelFile } from '../../coding/model.ts';
import { trainingAnswers } from '../../coding/training/answers.ts';
import { hashOfInputs } from '../../coding/training/inputs.ts';
import { modelText } from '../../coding/training/modelText.ts';
import { readAnswers, trainModel } from '../../coding/training/trainModel.ts';

new Command('npm run train')
  .description('Trains the coder from coding/training/data and the cues, and writes coding/model/larc-1.json.')
  .addHelpText('after', '\nExample:\n  npm run train && npm run evaluate')
  .action(train)
  .parse();

function train(): void {
  const answers = trainingAnswers();
  console.error(`Training on ${answers.length} answers.`);
  const text = modelText(trainModel(readAnswers(answers, createReader()), hashOfInputs()));
  mkdirSync(new URL('.', modelFile), { recursive: true });
  writeFileSync(modelFile, text);
  console.log(`Wrote coding/model/larc-1.json: ${Math.round(text.length / 1000)} kB.`);
}

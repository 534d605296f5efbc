import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { createReader } from '../../coding/readAnswer.ts';
import { modelFile } from '../../coding/model.ts';
import { trainingAnswers } from '../../coding/training/answers.ts';
import { hashOfInputs } from '../../coding/training/inputs.ts';
import { modelText } from '../../coding/training/modelText.ts';
import { readAnswers, trainModel } from '../../coding/training/trainModel.ts';

const modelName = 'coding/model/larc-1.json';

new Command('npm run train --')
  .description(`Trains the coder from coding/training/data and the cues, and writes ${modelName}.`)
  .option('--check', 'write nothing; fail when the shipped model is not the one that training gives')
  .addHelpText('after', '\nExample:\n  npm run train && npm run evaluate')
  .action(train)
  .parse();

function train({ check = false }: { check?: boolean }): void {
  const answers = trainingAnswers();
  console.error(`Training on ${answers.length} answers.`);
  const text = modelText(trainModel(readAnswers(answers, createReader()), hashOfInputs()));
  if (check) checkModel(text);
  else writeFileSync(modelFile, text);
  console.log(`${check ? 'Checked' : 'Wrote'} ${modelName}: ${Math.round(text.length / 1000)} kB.`);
}

function checkModel(text: string): void {
  if (text === readFileSync(modelFile, 'utf8')) return;
  console.error(`Expected ${modelName} to be what training gives, byte for byte, got another. Run npm run train.`);
  process.exit(1);
}

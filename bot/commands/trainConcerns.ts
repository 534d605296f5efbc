import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { trainConcernModel } from '../../coding/concerns/training/trainConcerns.ts';
import { readMessages, readOrdinaryAnswers } from '../../coding/concerns/training/messages.ts';

const modelName = 'coding/model/concerns-1.json';

new Command('npm run train-concerns --')
  .description(
    `Trains the finding of concerns from coding/training/data and the language files, and writes ${modelName}.`,
  )
  .addHelpText('after', '\nExample:\n  npm run train-concerns')
  .action(train)
  .parse();

function train(): void {
  const text = JSON.stringify(trainConcernModel(readMessages(), readOrdinaryAnswers()));
  writeFileSync(modelName, `${text}\n`);
  console.log(`Wrote ${modelName}: ${Math.round(text.length / 1000)} kB.`);
}

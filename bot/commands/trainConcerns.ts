import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { inputsHash } from '../../coding/concerns/training/inputs.ts';
import { readTrainingMessages } from '../../coding/concerns/training/messages.ts';
import { examplesOf } from '../../coding/concerns/training/examples.ts';
import { trainConcernModel } from '../../coding/concerns/training/trainConcerns.ts';

const modelName = 'coding/model/concerns-1.json';

new Command('npm run train-concerns --')
  .description(
    `Trains the finding of concerns from coding/training/data and the language files, and writes ${modelName}.`,
  )
  .addHelpText('after', '\nExample:\n  npm run train-concerns')
  .action(train)
  .parse();

function train(): void {
  const messages = readTrainingMessages();
  const text = JSON.stringify(trainConcernModel(examplesOf(messages), inputsHash(messages)));
  writeFileSync(modelName, `${text}\n`);
  console.log(`Wrote ${modelName}: ${messages.length} messages, ${Math.round(text.length / 1000)} kB.`);
}

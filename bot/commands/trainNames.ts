import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { readWordExamples } from '../../coding/redaction/likelyNames/training/examples.ts';
import { trainNameModel } from '../../coding/redaction/likelyNames/training/trainNames.ts';

const modelName = 'coding/model/names-1.json';

new Command('npm run train-names --')
  .description(`Learns where names are likely from coding/training/data, and writes ${modelName}.`)
  .addHelpText('after', '\nExample:\n  npm run train-names')
  .action(train)
  .parse();

function train(): void {
  const examples = [...readWordExamples()];
  const text = JSON.stringify(trainNameModel(examples));
  writeFileSync(modelName, `${text}\n`);
  console.log(`Wrote ${modelName}: ${examples.length} words, ${Math.round(text.length / 1000)} kB.`);
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { concernModelFile } from '../../coding/concerns/model.ts';
import { crossValidate } from '../../coding/concerns/training/crossValidate.ts';
import { isHeldOut, readMessages, readTrainingMessages } from '../../coding/concerns/training/messages.ts';
import { examplesOf } from '../../coding/concerns/training/examples.ts';
import { parseLabelledMessages, type LabelledMessage } from '../../coding/evaluation/concernLines.ts';
import { judgeMessages } from '../../coding/evaluation/concerns.ts';
import { measuredTotals } from '../../coding/evaluation/measuredConcerns.ts';
import { concernsTable } from '../../coding/evaluation/tables/concerns.ts';
import { findConcern } from '../../coding/findConcern.ts';
import { parseCodedAnswers } from '../../coding/training/answers.ts';

const unseen = 'test/coding/data/concerns/';
const ordinary = 'test/coding/data/';
const measured = 'coding/concerns/measured.json';

/** `npm run evaluate -- concerns`: how many concerns are found and missed in messages that a person has judged. */
export const concernsCommand = new Command('concerns')
  .description('Compares the concerns found with those that people see: in your messages, or in those kept for it.')
  .option(
    '--file <file...>',
    `JSON lines {id, respondent, lang?, text, concern, kind?, urgent?, hard?}; all of ${unseen} without it`,
  )
  .option('--write', `writes the totals to ${measured}, which the staff pages show`)
  .addHelpText('after', '\nExample:\n  npm run -s evaluate -- concerns --file my-judged-messages.jsonl')
  .action(evaluateConcerns);

function evaluateConcerns({ file, write }: { file?: string[]; write?: true }): void {
  try {
    if (file) return print(file.join(', '), readFiles(file));
    const messages = readFiles(filesIn(unseen));
    const answers = ordinaryAnswers();
    if (write) writeMeasured(messages, answers);
    print('unseen English messages, by writers of none of the training messages', messages.filter(isEnglish));
    print(
      '\nunseen messages in nine languages, by the same',
      messages.filter((one) => !isEnglish(one)),
    );
    print('\nordinary survey answers that nobody trained on, none of them a concern', answers);
    print('\nheld out from the first training file', readMessages().filter(isHeldOut));
    console.log(
      '\ntraining messages, each file judged by a model that has not seen it (phrases have, so this flatters them)\n',
    );
    console.log(concernsTable(crossValidate(examplesOf(readTrainingMessages()))));
  } catch (error) {
    console.error(
      `evaluate concerns: ${(error as Error).message}\nGive JSON lines of judged messages with --file; see --help.`,
    );
    process.exitCode = 1;
  }
}

function print(title: string, messages: readonly LabelledMessage[]): void {
  console.log(`${title}: ${messages.length}\n\n${concernsTable(judgeMessages(messages, findConcern))}`);
}

function writeMeasured(messages: readonly LabelledMessage[], answers: readonly LabelledMessage[]): void {
  const model = createHash('sha256').update(readFileSync(concernModelFile)).digest('hex');
  const totals = measuredTotals(judgeMessages([...messages, ...answers], findConcern));
  const measuredOn = new Date().toISOString().slice(0, 10);
  writeFileSync(measured, `${JSON.stringify({ ...totals, measuredOn, model }, null, 2)}\n`);
}

function isEnglish({ lang }: LabelledMessage): boolean {
  return lang === 'en';
}

function readFiles(names: string[]): LabelledMessage[] {
  const messages = names.flatMap((name) => parseLabelledMessages(readFileSync(name, 'utf8'), name));
  if (messages.length === 0) throw new Error(`${names.join(', ')}: expected at least one judged message, got none.`);
  return messages;
}

/** Answers kept for measuring the coder. */
function ordinaryAnswers(): LabelledMessage[] {
  return filesIn(ordinary)
    .flatMap((name) => parseCodedAnswers(readFileSync(name, 'utf8'), name))
    .map(({ id, respondent, lang, text }) => ({
      ...{ id, respondent, lang, text },
      ...{ concern: false, kind: 'none', urgent: false, hard: false },
    }));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => folder + name);
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, platform } from 'node:os';
import { Command, Option } from 'commander';
import { coderVersion, createCoder } from '../../coding/codeAnswer.ts';
import { codeFrame } from '../../coding/codeFrame.ts';
import { compareWithCoder, crossValidate } from '../../coding/evaluation/compare.ts';
import { evaluationText } from '../../coding/evaluation/evaluationText.ts';
import { learningCurve } from '../../coding/evaluation/learningCurve.ts';
import { measuredCoding } from '../../coding/evaluation/measuredCoding.ts';
import type { Compared } from '../../coding/evaluation/scores.ts';
import { countSeen } from '../../coding/evaluation/seenTexts.ts';
import { curveTable } from '../../coding/evaluation/tables/curve.ts';
import { groupsTable } from '../../coding/evaluation/tables/groups.ts';
import { overallTable } from '../../coding/evaluation/tables/overall.ts';
import { setsTable } from '../../coding/evaluation/tables/sets.ts';
import { unsureTable } from '../../coding/evaluation/tables/unsure.ts';
import { readModel, type CodingModel } from '../../coding/model.ts';
import { createReader, type AnswerReader } from '../../coding/readAnswer.ts';
import { parseCodedAnswers, trainingAnswers, type CodedAnswer } from '../../coding/training/answers.ts';
import { readAnswers } from '../../coding/training/trainModel.ts';
import { concernsCommand } from './evaluateConcerns.ts';
import { confirmationsCommand } from './evaluateConfirmations.ts';
import { redactionCommand } from './evaluateRedaction.ts';

const folder = 'test/coding/data/';
const measured = 'coding/measured.json';

await new Command('npm run evaluate --')
  .description(
    'Compares the coder with people: on your coded answers, or on those kept for it and on its training data in 5 folds.',
  )
  .option(
    '--file <file...>',
    `JSON lines {id, question, respondent, lang, text, codes}; all of ${folder} without it, and the training data`,
  )
  .addOption(new Option('--write', `writes the totals to ${measured}: see npm run governance`).conflicts('file'))
  .addHelpText('after', '\nExample:\n  npm run evaluate -- --file my-coded-answers.jsonl')
  .action(evaluate)
  // So that what stands behind the word is the subcommand's own.
  .enablePositionalOptions()
  .addCommand(concernsCommand)
  .addCommand(confirmationsCommand)
  .addCommand(redactionCommand)
  .parseAsync();

function evaluate({ file, write }: { file?: string[]; write?: true }): void {
  const sets = (file ?? unseenFiles()).map((name) => ({
    name,
    answers: readCodedAnswers(name),
  }));
  const model = readModel();
  const reader = createReader();
  const coder = createCoder(model, reader);
  const training = trainingAnswers();
  const compared = sets.map(({ name, answers }) => ({
    ...{ name, seen: countSeen(answers, training) },
    compared: compareWithCoder(answers, coder),
  }));
  const lines = [
    `frame ${codeFrame.version}, coder ${coderVersion}, model inputs ${model.inputs.slice(0, 12)}`,
    `node ${process.version} on ${platform()} ${arch()}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}`,
    `\n${setsTable(compared)}`,
    '\nall of these together\n',
    evaluationText(compared.flatMap((set) => set.compared)),
  ];
  console.log(lines.join('\n'));
  // What follows says how good the training is, and nothing of a person's own file.
  if (file) return;
  if (write)
    writeMeasured(
      compared.flatMap((set) => set.compared),
      model,
    );
  const unseen = sets.flatMap(({ answers }) => answers);
  console.log(trainingText({ training: readAnswers(training, reader), unseen }, model, reader));
}

function writeMeasured(compared: readonly Compared[], { inputs }: CodingModel): void {
  const measuredOn = new Date().toISOString().slice(0, 10);
  writeFileSync(measured, `${JSON.stringify({ ...measuredCoding(compared), measuredOn, inputs }, null, 2)}\n`);
}

function trainingText(answers: Parameters<typeof learningCurve>[0], model: CodingModel, reader: AnswerReader): string {
  const folds = crossValidate(answers.training, model);
  return [
    '\nlearning curve: the same answers, the model learnt from a part of the training data, the cues as they are\n',
    curveTable(learningCurve(answers, model, reader)),
    '\ntraining data, 5 folds, near repeats kept together (cues were mended on it, so this flatters): English\n',
    ...trainingTables(folds.filter(({ answer }) => answer.lang === 'en')),
    '\nthe nine other languages\n',
    ...trainingTables(folds.filter(({ answer }) => answer.lang !== 'en')),
    `\n${groupsTable(folds)}`,
  ].join('\n');
}

function trainingTables(folds: Compared[]): string[] {
  return [overallTable(folds), `\n${unsureTable(folds)}`];
}

function unseenFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => folder + name);
}

function readCodedAnswers(file: string): CodedAnswer[] {
  try {
    const answers = parseCodedAnswers(readFileSync(file, 'utf8'), file);
    if (answers.length === 0) throw new Error(`${file}: expected at least one coded answer, got none.`);
    return answers;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`Cannot evaluate: ${reason}\nGive JSON lines of coded answers with --file; see --help.`);
    process.exit(1);
  }
}

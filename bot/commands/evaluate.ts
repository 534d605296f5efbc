import { readdirSync, readFileSync } from 'node:fs';
import { arch, availableParallelism, platform } from 'node:os';
import { Command } from 'commander';
import { coderVersion, createCoder } from '../../coding/codeAnswer.ts';
import { codeFrame } from '../../coding/codeFrame.ts';
import { compareWithCoder, crossValidate } from '../../coding/evaluation/compare.ts';
import { evaluationText } from '../../coding/evaluation/evaluationText.ts';
import { learningCurve } from '../../coding/evaluation/learningCurve.ts';
import { curveTable } from '../../coding/evaluation/tables/curve.ts';
import { groupsTable } from '../../coding/evaluation/tables/groups.ts';
import { overallTable } from '../../coding/evaluation/tables/overall.ts';
import { setsTable } from '../../coding/evaluation/tables/sets.ts';
import { readModel } from '../../coding/model.ts';
import { createReader } from '../../coding/readAnswer.ts';
import { parseCodedAnswers, trainingAnswers, type CodedAnswer } from '../../coding/training/answers.ts';
import { readAnswers } from '../../coding/training/trainModel.ts';
import { confirmationsCommand } from './evaluateConfirmations.ts';

const folder = 'test/coding/data/';

await new Command('npm run evaluate --')
  .description('Compares the coder with people: on answers it never learnt from, and on its training data in 5 folds.')
  .option('--file <file...>', `JSON lines {id, question, respondent, lang, text, codes}; all of ${folder} without it`)
  .addHelpText('after', '\nExample:\n  npm run evaluate -- --file my-coded-answers.jsonl')
  .action(evaluate)
  // So that what stands behind the word is the subcommand's own.
  .enablePositionalOptions()
  .addCommand(confirmationsCommand)
  .parseAsync();

function evaluate({ file: files = unseenFiles() }: { file?: string[] }): void {
  const sets = files.map((file) => ({ name: file.replace(folder, ''), answers: readCodedAnswers(file) }));
  const model = readModel();
  const reader = createReader();
  const coder = createCoder(model, reader);
  const compared = sets.map(({ name, answers }) => ({ name, compared: compareWithCoder(answers, coder) }));
  const training = readAnswers(trainingAnswers(), reader);
  const folds = crossValidate(training, model);
  const unseen = sets.flatMap(({ answers }) => answers);
  const lines = [
    `frame ${codeFrame.version}, coder ${coderVersion}, model inputs ${model.inputs.slice(0, 12)}`,
    `node ${process.version} on ${platform()} ${arch()}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}`,
    '\nnever trained on\n',
    setsTable(compared),
    '\nall of these together\n',
    evaluationText(compared.flatMap((set) => set.compared)),
    '\nlearning curve: the same answers, the model learnt from a part of the training data, the cues as they are\n',
    curveTable(learningCurve({ training, unseen }, model, reader)),
    '\ntraining data, 5 folds, near repeats kept together (cues were mended on it, so this flatters): English\n',
    overallTable(folds.filter(({ answer }) => answer.lang === 'en')),
    '\nthe nine other languages\n',
    overallTable(folds.filter(({ answer }) => answer.lang !== 'en')),
    `\n${groupsTable(folds)}`,
  ];
  console.log(lines.join('\n'));
}

function unseenFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => folder + name);
}

function readCodedAnswers(file: string): CodedAnswer[] {
  try {
    return parseCodedAnswers(readFileSync(file, 'utf8'), file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`Cannot evaluate: ${reason}\nGive JSON lines of coded answers with --file; see --help.`);
    process.exit(1);
  }
}

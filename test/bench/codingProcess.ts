/** Run as a process of its own, so that memory and start-up are the coder's alone: `own` or `plain`, then the answers' file. */
import { readFileSync } from 'node:fs';
import { parseCodedAnswers, trainingAnswers, type CodedAnswer } from '../../coding/training/answers.ts';
import { quantile } from './people.ts';

type CodeAll = (answers: readonly CodedAnswer[]) => unknown;

/** Times the bulk of the answers is coded, after once for warming up. */
const TIMES = 5;

const [which = 'own', file = ''] = process.argv.slice(2);
const answers = parseCodedAnswers(readFileSync(file, 'utf8'), file);
const begun = performance.now();
const code = which === 'own' ? await ownCoder() : await plainCoder();
const startUp = performance.now() - begun;
const first = await timed(() => code(answers.slice(0, 1)));
await code(answers);

const took: number[] = [];
for (const answer of answers) took.push(await timed(() => code([answer])));
const bulk: number[] = [];
for (let time = 0; time < TIMES; time++) bulk.push(await timed(() => code(answers)));

console.log(
  JSON.stringify({
    answers: answers.length,
    startUp,
    first,
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    oneByOne: (answers.length / took.reduce((sum, each) => sum + each, 0)) * 1000,
    inBulk: (answers.length / quantile(bulk, 0.5)) * 1000,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  }),
);

async function ownCoder(): Promise<CodeAll> {
  const { createCoder } = await import('../../coding/codeAnswer.ts');
  const coder = createCoder();
  return (all) => all.map(({ text, question, respondent }) => coder.code(text, { topic: question, respondent }));
}

async function plainCoder(): Promise<CodeAll> {
  const { trainPlainModel } = await import('./plainModel.ts');
  const model = await trainPlainModel(trainingAnswers().filter(({ lang }) => lang === 'en'));
  return (all) => model.code(all);
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

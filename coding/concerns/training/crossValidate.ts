import { createFinder } from '../../findConcern.ts';
import { judgeMessages, type JudgedMessage } from '../../evaluation/concerns.ts';
import { concernModel } from '../model.ts';
import type { Example } from './examples.ts';
import { trainConcernModel } from './trainConcerns.ts';

const folds = 6;

/**
 * What the training finds in messages of writers it has not learnt from: whole files are left out in turn. The phrases and
 * concepts were mended on all files, so this still flatters them; the writers share out the kinds, so it is hard on the words.
 */
export function crossValidate(examples: readonly Example[]): JudgedMessage[] {
  const files = [...new Set(examples.map(({ message }) => message.file))].sort();
  const foldOf = ({ message }: Example) => files.indexOf(message.file) % folds;
  return Array.from({ length: folds }, (_, fold) => {
    const find = createFinder(
      concernModel(
        trainConcernModel(
          examples.filter((example) => foldOf(example) !== fold),
          '',
        ),
      ),
    );
    const left = examples.filter((example) => foldOf(example) === fold && !example.message.isUnread);
    return judgeMessages(
      left.map(({ message }) => message),
      find,
    );
  }).flat();
}

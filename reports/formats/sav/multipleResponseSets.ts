import type { Variable } from '../../column.ts';
import { extension } from './extension.ts';
import type { SavVariable } from './savVariable.ts';

/**
 * "Multiple Response Sets Records": for each list, the yes or no variables of what can be in it. Its tables count people by
 * each. `dictionary` names the lists.
 */
export function multipleResponseSets(variables: readonly SavVariable[], dictionary: readonly Variable[]): Buffer {
  const sets = Map.groupBy(
    variables.filter(({ of }) => of !== undefined),
    ({ of }) => of!,
  );
  if (sets.size === 0) return Buffer.alloc(0);
  const lines = [...sets].map(([list, members]) => {
    const { label } = dictionary.find(({ name }) => name === list)!;
    const names = members.map(({ shortName }) => shortName.toLowerCase()).join(' ');
    return `$${list}=D${counted('1')} ${counted(label)} ${names}\n`;
  });
  return extension(7, lines.join(''));
}

function counted(text: string): string {
  return `${Buffer.byteLength(text)} ${text}`;
}

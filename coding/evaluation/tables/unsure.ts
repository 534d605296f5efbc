import { coderVersion } from '../../codeAnswer.ts';
import { isUnsure } from '../../secondCoder/isUnsure.ts';
import type { Compared } from '../scores.ts';
import { figure, inWords, row } from '../table.ts';

/** How many answers a second coder would be asked about, and how much oftener the coder is wrong there than in the rest. */
export function unsureTable(compared: readonly Compared[]): string {
  const { unsure = [], rest = [] } = Object.groupBy(compared, (one) => (isOfUnsure(one) ? 'unsure' : 'rest'));
  const line = (name: string, some: readonly Compared[]) =>
    row([name, 16], [`${some.length}`, 6], [share(some, compared), 9], [shareWrong(some), 9]);
  const head = row(['answers', 16], ['n', 6], ['of all', 9], ['wrong', 9]);
  const closing = inWords(
    `the coder is unsure of ${share(unsure, compared)} of the answers. A share of ${figure(shareWrong(unsure))} of these has a code ` +
      `missed or too many, and ${figure(shareWrong(rest))} of the rest (docs/second-coder.md).`,
  );
  return [head, line('unsure', unsure), line('the rest', rest), closing].join('\n');
}

/** Where the language was not detected, the person's word for it counts. */
function isOfUnsure({ answer, coding }: Compared): boolean {
  return isUnsure({ language: answer.lang, ...coding, coder: coderVersion });
}

function share(some: readonly Compared[], all: readonly Compared[]): string {
  return `${((100 * some.length) / Math.max(all.length, 1)).toFixed(1)} %`;
}

function shareWrong(compared: readonly Compared[]): number {
  return compared.filter(isWrong).length / compared.length;
}

function isWrong({ answer, coding }: Compared): boolean {
  return new Set(answer.codes).symmetricDifference(new Set(coding.codes.map(({ code }) => code))).size > 0;
}

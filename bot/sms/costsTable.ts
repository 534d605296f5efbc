import { nameOf } from '../../locales/words.ts';
import { table } from '../governance/markdown.ts';
import type { SurveyCost } from './surveyCost.ts';

const registers: Record<SurveyCost['register'], string> = {
  parent: 'parent or carer',
  'young-person': 'young person',
  child: 'child',
};

/** A Markdown table of what completed surveys take. */
export function costsTable(costs: readonly SurveyCost[]): string {
  return table(
    ['language', 'who', 'texts to them', 'texts from them', 'alphabet', 'segments', 'pence'],
    costs.map(({ locale, register, sent, received, encoding, segments, pence }) => [
      nameOf(locale),
      registers[register],
      String(sent),
      String(received),
      encoding,
      String(segments),
      pence.toFixed(1),
    ]),
  );
}

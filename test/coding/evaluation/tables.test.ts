import { setsTable } from '../../../coding/evaluation/tables/sets.ts';
import { compared } from './compared.ts';

const right = compared(['happier'], [['happier', 0.9]]);

describe('the table of sets', () => {
  it('says what the cues owe to the dev split', () => {
    const shown = setsTable([{ name: 'test/coding/data/dev.jsonl', compared: [right], seen: 0 }]);
    expect(shown).toMatch(/dev\.jsonl: the draft cues were partly mended on its answers[^]*docs\/coding\.md/u);
  });

  it('says nothing of the kind of a file of somebody else', () => {
    const shown = setsTable([{ name: 'dev.jsonl', compared: [right], seen: 0 }]);
    expect(shown).not.toContain('mended');
    expect(shown).toContain('0 of the 1 texts are in the training data. F1');
  });
});

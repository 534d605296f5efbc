import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trainingAnswers } from '../../../coding/training/answers.ts';

const [learnt] = trainingAnswers();
const own = {
  question: 'difference',
  respondent: 'child',
  lang: 'en',
  text: 'We went to see the lighthouse',
  codes: [],
};

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'family-views-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function written(...answers: unknown[]): string {
  const file = join(folder, 'mine.jsonl');
  writeFileSync(file, answers.map((answer) => JSON.stringify(answer)).join('\n'));
  return file;
}

describe("evaluate on a person's own file", () => {
  const evaluate = (file: string) => [process.execPath, ['bot/commands/evaluate.ts', '--file', file]] as const;

  it('says how many of its texts the coder learnt from, and nothing of the training', () => {
    const shown = execFileSync(...evaluate(written(learnt, own)), { encoding: 'utf8' });
    expect(shown).toContain('1 of the 2 texts are in the training data. The coder has learnt from these');
    expect(shown).not.toMatch(/never trained|learning curve|5 folds/u);
  });

  it('has no figures where there is nothing to count, and no rows of codes that nobody gave', () => {
    const shown = execFileSync(...evaluate(written(own)), { encoding: 'utf8' });
    expect(shown).toMatch(/^micro F1 +- +too few$/mu);
    expect(shown).not.toMatch(/NaN|^school-work /mu);
  });

  it('says what the cues owe to the dev split', () => {
    const shown = execFileSync(...evaluate('test/coding/data/dev.jsonl'), { encoding: 'utf8' });
    expect(shown.split('\n\n')[1]).toContain('the draft cues were partly mended on its answers');
  });

  it('refuses an empty file in words', () => {
    const { status, stderr } = spawnSync(...evaluate(written()), { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('expected at least one coded answer, got none')]);
  });
});

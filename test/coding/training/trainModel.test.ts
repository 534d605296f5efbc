import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { modelFile, readModel } from '../../../coding/model.ts';
import { hashOfInputs } from '../../../coding/training/inputs.ts';

describe('the shipped model', () => {
  it('was made from the answers and cues that are here', () => {
    expect(readModel().inputs).toBe(hashOfInputs());
  });

  it('is what npm run train writes, byte for byte', () => {
    const checked = execFileSync(process.execPath, ['bot/commands/train.ts', '--check'], { stdio: 'pipe' });
    expect(checked.toString()).toMatch(/^Checked/);
  }, 180_000);

  it('is under 2 MB', () => expect(readFileSync(modelFile).length).toBeLessThan(2_000_000));
});

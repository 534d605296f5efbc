import { rmSync } from 'node:fs';
import { coderVersion } from '../../../coding/codeAnswer.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import type { TextAnswer } from '../../../survey/answer.ts';
import { latestCoding } from '../../../survey/review.ts';
import { aDataFolder, runOn } from '../../reports/commandLine.ts';
import { anAuthority, aParent, words } from '../../support/responses.ts';
import { DEPLOYMENT, failure, startAzureOpenAi, type AzureOpenAiService } from '../../support/azureOpenAi.ts';

const place = { authority: 'E10000012', round: '2026-autumn' };
/** Urdu in which no code is found (they took the bus to the library), so the coder is unsure. */
const unsure = 'ہم بس میں بیٹھ کر لائبریری گئے';
const asked = `${coderVersion}+azure-openai/${DEPLOYMENT}/prompt-1`;

let azure: AzureOpenAiService;
let folder: string;
beforeEach(async () => {
  azure = await startAzureOpenAi();
  azure.codes = () => [{ code: 'calmer', evidence: 'لائبریری' }];
  Object.assign(process.env, azure.settings);
});
afterEach(async () => {
  for (const name of Object.keys(azure.settings)) delete process.env[name];
  rmSync(folder, { recursive: true });
  await azure.close();
});

async function holding(...texts: string[]): Promise<void> {
  const people = texts.map((text) => aParent({}, { ...place, answers: { 'difference-child': words(text) } }));
  folder = await aDataFolder([anAuthority()], people);
}

const recode = (...more: string[]) => runOn(folder, 'recode', '--round', '2026-autumn', '--second-coder', ...more);

async function newest() {
  const store = openSqlite({ directory: folder });
  const codings = [];
  for await (const { answers } of store.responses.list(place))
    codings.push(latestCoding(answers['difference-child'] as TextAnswer));
  await store.close();
  return codings;
}

describe('recode --second-coder', () => {
  test('asks about the unsure, marks its codes, and says what it cost', async () => {
    await holding('He is much calmer now', unsure, unsure);
    const { stdout, stderr } = await recode();
    expect(stderr).toBe('');
    expect(azure.asked.map(({ user }) => user.answer)).toEqual([unsure]);
    expect((await newest()).map(({ coder }) => coder)).toEqual([coderVersion, asked, asked]);
    expect((await newest())[1]?.codes).toEqual([
      { code: 'calmer', confidence: 0, evidence: 'لائبریری', by: 'second-coder' },
    ]);
    expect(stdout).toContain('unsure of 2 of 3 answers (66.7 %); asked about 1, remembered 1\nTokens: 1000 in, 50 out');
    expect(stdout).toContain('Cost: 0.3667 for 1,000 answers');
  });

  test('keeps what was asked when the round is coded again without it, and does not ask again with it', async () => {
    await holding(unsure);
    await recode();
    await runOn(folder, 'recode', '--round', '2026-autumn');
    await recode();
    expect(azure.asked).toHaveLength(1);
    expect((await newest()).map(({ coder }) => coder)).toEqual([asked]);
  });

  test('gives the first codes where it fails, says so without words, and asks again another time', async () => {
    azure.planned = [failure(400, 'content_filter')];
    await holding(unsure);
    const { code, stdout, stderr } = await recode();
    expect([code, (await newest())[0]?.coder]).toEqual([0, coderVersion]);
    expect(stdout).toContain('Without an opinion: 1 refused (run this again later)');
    expect(JSON.parse(stderr)).toMatchObject({ reason: 'refused' });
    expect(stderr).not.toMatch(/لائبریری|quotes/u);
    await recode();
    expect((await newest())[0]?.coder).toBe(asked);
  });

  test('asks nobody in a trial, and says how many it would ask about', async () => {
    await holding(unsure, 'He is much calmer now');
    const { stdout } = await recode('--dry-run');
    expect(stdout).toMatch(/^Unsure +1 \(50\.0 % of the answers\)$/mu);
    expect(azure.asked).toEqual([]);
  });
});

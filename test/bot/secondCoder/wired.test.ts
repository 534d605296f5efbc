import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../../bot/config.ts';
import { openSecondCoder } from '../../../bot/secondCoder/open.ts';
import { inTalk } from '../../../bot/secondCoder/patience.ts';
import { coderVersion, createCoder } from '../../../coding/codeAnswer.ts';
import type { Coder } from '../../../survey/coding.ts';
import { aDataFolder, runOn } from '../../reports/commandLine.ts';
import { anAuthority } from '../../support/responses.ts';
import { wordCoder } from '../../dialogs/wordCoder.ts';
import { DEPLOYMENT, startAzureOpenAi, type AzureOpenAiService } from '../../support/azureOpenAi.ts';

/** Urdu in which no code is found (they took the bus to the library), so the coder is unsure. */
const unsure = 'ہم بس میں بیٹھ کر لائبریری گئے';
const asked = `${coderVersion}+azure-openai/${DEPLOYMENT}/prompt-1`;

let azure: AzureOpenAiService;
let folder: string;
beforeEach(async () => {
  azure = await startAzureOpenAi();
  azure.codes = () => [{ code: 'calmer', evidence: 'لائبریری' }];
  folder = await aDataFolder([anAuthority()], []);
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await azure.close();
});

describe('the second coder of the settings', () => {
  const open = (settings: Record<string, string>, first: Coder = createCoder()) => {
    const config = readConfig({ DATA_DIR: folder, ...settings });
    return openSecondCoder(config, { first, patience: inTalk, log: pino({ level: 'silent' }) });
  };

  test('is none while it is off', async () => {
    expect(await open({})).toBeUndefined();
  });

  test('is asked about the unsure', async () => {
    const coder = (await open(azure.settings))!;
    const { codes, coder: by } = await coder.code(unsure, { topic: 'difference', respondent: 'parent' });
    expect([by, codes]).toEqual([
      coder.version,
      [{ code: 'calmer', confidence: 0, evidence: 'لائبریری', by: 'second-coder' }],
    ]);
    expect(coder.version).toBe(asked);
  });

  test.each([
    ['I want to kill myself', 'child'],
    ['my dad hits me with a belt', 'child'],
    ['she said she will kill herself', 'parent'],
  ] as const)('never hears "%s"', async (text, respondent) => {
    const coder = (await open(azure.settings, wordCoder))!;
    for (const said of ['calmer?', `${text}. calmer?`])
      await coder.code(said, { topic: 'difference', respondent, language: 'en' });
    expect(azure.asked.map(({ user }) => user.answer)).toEqual(['calmer?']);
    expect(coder.tally.keptBack).toBe(1);
  });
});

test('code --second-coder asks about the unsure rows of a table and marks its codes', async () => {
  const [table, out] = [join(folder, 'answers.csv'), join(folder, 'coded.jsonl')];
  writeFileSync(table, `Answer\nHe is much calmer now\n${unsure}\n`);
  Object.assign(process.env, azure.settings);
  const who = ['--respondent', 'parent', '--question', 'difference'];
  const { code, stdout } = await runOn(
    folder,
    'code',
    table,
    '--text',
    'Answer',
    ...who,
    '--out',
    out,
    '--second-coder',
  );
  for (const name of Object.keys(azure.settings)) delete process.env[name];
  const rows = readFileSync(out, 'utf8').trimEnd().split('\n');
  const coded = rows.map((row) => JSON.parse(row) as { coder: string; codes: { code: string; by?: string }[] });
  expect(coded.map(({ coder, codes }) => [coder, codes[0]?.by])).toEqual([
    [coderVersion, undefined],
    [asked, 'second-coder'],
  ]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('asked about 1, remembered 0')]);
});

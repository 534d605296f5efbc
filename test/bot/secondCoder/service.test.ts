import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../store/sqlite.ts';
import { startAzureOpenAi, type AzureOpenAiService } from '../../support/azureOpenAi.ts';
import { FormVisitor } from '../../support/formVisitor.ts';
import { startService, type RunningService } from '../../support/service.ts';

/** Urdu in which no code is found (they took the bus to the library), so the coder is unsure. */
const unsure = 'ہم بس میں بیٹھ کر لائبریری گئے';

let azure: AzureOpenAiService;
let service: RunningService;
let directory: string;
beforeEach(async () => {
  azure = await startAzureOpenAi();
  azure.codes = () => [{ code: 'calmer', evidence: 'لائبریری' }];
  directory = mkdtempSync(join(tmpdir(), 'family-views-second-coder-'));
  service = await startService({ DATA_DIR: directory, ASKED_OPENLY: '0', ...azure.settings });
});
afterEach(async () => {
  await service.kill();
  await azure.close();
});

/** A parent on the page who has just said the unsure words about their child. */
async function havingSaid(): Promise<FormVisitor> {
  const parent = await new FormVisitor(service.address.replace(/\/$/u, '')).open();
  await parent.answerUpTo('difference-child');
  return parent.answer(unsure);
}

/** What is stored of those words. */
async function stored(): Promise<unknown> {
  const store = openSqlite({ directory });
  const round = { authority: 'E10000012', round: '2026-autumn' };
  for await (const { answers } of store.responses.list(round)) return answers['difference-child'];
  return undefined;
}

describe('the running service with a second coder', () => {
  test('asks it about unsure words, reads its codes back and keeps them marked', async () => {
    const parent = await havingSaid();
    expect(azure.asked.map(({ user }) => user.answer)).toEqual([unsure]);
    expect(await stored()).toMatchObject({ text: unsure, coding: { codes: [{ code: 'calmer', by: 'second-coder' }] } });
    await parent.send({ command: 'skip' });
    expect([parent.question, parent.text]).toEqual(['confirm-difference', expect.stringMatching(/calmer/u) as string]);
  });

  test('goes on without it where it does not answer', async () => {
    azure.planned = [{ wait: 60_000 }];
    const parent = await havingSaid();
    expect(parent.question).toBe('difference-family');
    expect(await stored()).toMatchObject({
      text: unsure,
      coding: { codes: [], coder: expect.not.stringContaining('+') as string },
    });
  });
});

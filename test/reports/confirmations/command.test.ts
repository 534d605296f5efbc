import { rmSync } from 'node:fs';
import { anAuthority, aParent, confirmed, times, words } from '../../support/responses.ts';
import { aDataFolder, runOn } from '../commandLine.ts';

const rounds = [
  { id: 'first', opens: '2020-01-01', closes: '2020-12-31' },
  { id: 'second', opens: '2021-01-01' },
];
const essex = anAuthority({ rounds });
const kent = anAuthority({ code: 'E10000016', slug: 'kent', name: 'Kent', rounds });
const answers = { 'difference-child': words('safer', ['safer']), ...confirmed('difference', ['safer']) };

let folder: string;
beforeAll(async () => {
  folder = await aDataFolder(
    [essex, kent],
    [
      ...times(6, () => aParent({}, { answers, authority: essex.code, round: 'second' })),
      ...times(7, () => aParent({}, { answers, authority: essex.code, round: 'sample' })),
      ...times(5, () => aParent({}, { answers, authority: kent.code, round: 'second' })),
    ],
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const evaluate = (...args: string[]) => runOn(folder, 'evaluate', 'confirmations', ...args);

describe('evaluate confirmations', () => {
  test.each([
    ['the open round of all authorities', [], 11],
    ['one authority', ['--authority', 'essex'], 6],
    ['the sample, when it is named', ['--authority', 'E10000012', '--round', 'sample'], 7],
  ])('reads %s from the store', async (_, args, people) => {
    const { code, stdout, stderr } = await evaluate(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^all, read back +${people} +1\\.00`, 'mu'));
  });

  test.each([
    ['one authority by name', ['--authority', 'essex'], /^Essex[^\n]*, round second\n\n/u],
    ['several by their number', [], /^2 [^\n]+, round second\n\n/u],
    ['the sample as made up', ['--round', 'sample'], /^2 [^\n]+, round sample\nSIMULATED: /u],
    ['a round without answers in a sentence', ['--round', 'first'], /\n\nNobody was asked yet; [^\n]+\n$/u],
  ])('heads %s', async (_, args, said) => {
    expect((await evaluate(...args)).stdout).toMatch(said);
  });

  test.each([
    [['--authority', 'nowhere'], '"nowhere"'],
    [['--round', '2019'], "'2019'"],
    [['--file', 'x.jsonl'], '--file'],
  ])('refuses %j with what was expected', async (args, said) => {
    const { code, stdout, stderr } = await evaluate(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  test('stands in the help of evaluate, beside --file', async () => {
    const { stdout } = await runOn(folder, 'evaluate', '--help');
    expect(stdout).toContain('--file');
    expect(stdout).toContain('confirmations');
  });
});

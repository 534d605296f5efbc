import { runScript } from '../../support/runScript.ts';

const remind = (...args: string[]) => runScript('remind', ...args);

test('npm run remind says how many would be reminded', async () => {
  expect(await remind('--authority', 'essex', '--dry-run')).toEqual({
    code: 0,
    out: expect.stringMatching(/^Did not finish, and silent for long enough: 0\nWould be reminded: 0\n/u) as string,
    err: '',
  });
});

test.each([
  [['--authority', 'atlantis'], 'atlantis'],
  [['--authority', 'essex', '--round', '1999-spring'], 'expected a round of essex that is open today, got 1999-spring'],
  [['--authority', 'essex', '--round', 'sample'], 'expected a round of essex that is open today, got sample'],
  [['--authority', 'essex', '--after', '0'], 'Expected a whole number of days from 1 to 365'],
  [['--authority', 'essex', '--channel', 'page'], 'msteams, sms'],
  [[], '--authority'],
])('npm run remind %j is refused', async (args, said) => {
  const { code, err } = await remind(...args);
  expect([code, err]).toEqual([1, expect.stringContaining(said)]);
});

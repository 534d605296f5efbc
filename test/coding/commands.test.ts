import { spawnSync } from 'node:child_process';

function run(command: string, args: string[], input = '') {
  const result = spawnSync(process.execPath, [`bot/commands/${command}.ts`, ...args], { input, encoding: 'utf8' });
  return { lines: result.stdout.split('\n').filter(Boolean), errors: result.stderr, exit: result.status };
}

const answer = { id: 'a1', question: 'difference', respondent: 'parent', text: 'He is much calmer' };

describe('npm run code', () => {
  it('writes one line for each answer', () => {
    const { lines, exit, errors } = run('code', [], `${JSON.stringify(answer)}\n`);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        id: 'a1',
        codes: [expect.objectContaining({ code: 'calmer', evidence: expect.stringContaining('calmer') as unknown })],
        candidates: expect.arrayContaining([expect.objectContaining({ code: 'calmer' })]) as unknown,
      },
    ]);
    expect([exit, errors]).toEqual([0, '']);
  });

  it('reports bad lines by number, codes the others and repeats no answer', () => {
    const bad = JSON.stringify({ ...answer, question: 'why', text: 'my secret' });
    const { lines, errors, exit } = run('code', [], `${bad}\nmy secret\n\n${JSON.stringify(answer)}\n[]\n`);
    expect(lines).toHaveLength(1);
    expect(errors.match(/^Line \d+: expected one JSON object/gm)).toEqual(
      [1, 2, 5].map((number) => `Line ${number}: expected one JSON object`),
    );
    expect(errors).not.toContain('secret');
    expect(exit).toBe(1);
  });

  it('says what to do when the file is missing', () => {
    const { errors, exit, lines } = run('code', ['no-such-file.jsonl']);
    expect([errors, exit, lines]).toEqual([expect.stringMatching(/Cannot read no-such-file.jsonl.*\n.*--help/), 1, []]);
  });
});

describe('npm run evaluate', () => {
  it('says what to do when the file is missing', () => {
    const { errors, exit } = run('evaluate', ['--file', 'no-such-file.jsonl']);
    expect([errors, exit]).toEqual([expect.stringMatching(/Cannot evaluate.*\n.*--file/), 1]);
  });
});

describe.each(['code', 'evaluate', 'train'])('npm run %s -- --help', (command) => {
  it('shows an example', () => expect(run(command, ['--help']).lines.join('\n')).toMatch(/Example:\n {2}npm run/));
});

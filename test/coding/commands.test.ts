import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coderVersion } from '../../coding/codeAnswer.ts';

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
        language: 'en',
        frame: 'larc-1',
        coder: coderVersion,
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

  it('says of an answer without words no language', () => {
    const { lines } = run('code', [], JSON.stringify({ ...answer, text: '😀' }));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining({ language: null })]);
  });

  it('reports twenty bad lines and counts the rest, and codes the good ones', () => {
    const { lines, errors, exit } = run('code', [], `${'a,b\n'.repeat(25)}${JSON.stringify(answer)}\n`);
    expect(errors.match(/^Line \d+:/gm)).toHaveLength(20);
    expect(errors).toMatch(/^5 more lines were left out\. If this is a table, .*--text/m);
    expect([lines.length, exit]).toEqual([1, 1]);
  });

  it('says in one line how a table is coded', () => {
    const folder = mkdtempSync(join(tmpdir(), 'family-views-'));
    const file = join(folder, 'answers.csv');
    writeFileSync(file, 'Ref,Answer\n1,calmer\n'.repeat(9));
    const { errors, exit } = run('code', [file]);
    rmSync(folder, { recursive: true });
    expect(errors).toMatch(/^.* looks like a table\. .*--text .*--respondent .*--question .*--out .*\n$/);
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

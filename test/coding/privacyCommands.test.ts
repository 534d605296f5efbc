import { spawnSync } from 'node:child_process';

function run(command: string, args: string[], input = '') {
  const result = spawnSync(process.execPath, [`bot/commands/${command}.ts`, ...args], { input, encoding: 'utf8' });
  return { lines: result.stdout.split('\n').filter(Boolean), errors: result.stderr, exit: result.status };
}

const parsed = (lines: string[]) => lines.map((line) => JSON.parse(line) as unknown);

describe('npm run redact', () => {
  it('writes the redacted text and the spans of each line', () => {
    const { lines, exit } = run('redact', [], '\ufeff{"id":"a","lang":"en","text":"miss k"}\r\n');
    expect(parsed(lines)).toEqual([{ id: 'a', text: 'miss [name]', spans: [{ start: 5, end: 6, kind: 'name' }] }]);
    expect(exit).toBe(0);
  });
});

describe('npm run redact, where an emoji stands before a name', () => {
  it('counts characters, so that the emoji is one', () => {
    const { lines } = run('redact', [], '{"id":1,"text":"😀👍🏽 miss k and Kyle"}\n');
    const characters = [...'😀👍🏽 miss k and Kyle'];
    const [{ spans }] = parsed(lines) as [{ spans: { start: number; end: number }[] }];
    expect(spans.map(({ start, end }) => characters.slice(start, end).join(''))).toEqual(['k', 'Kyle']);
    expect(spans[0]).toEqual({ start: 9, end: 10, kind: 'name' });
  });
});

describe('npm run concerns', () => {
  it('writes one line for each message', () => {
    const { lines } = run('concerns', [], '{"id":1,"respondent":"child","text":"my dad hits me"}\n');
    expect(parsed(lines)).toEqual([
      { id: 1, concern: true, kind: 'abuse-physical', urgent: false, evidence: 'my dad hits me' },
    ]);
  });
});

describe.each(['redact', 'concerns'])('npm run %s', (command) => {
  it('reports bad lines by number, converts the others and repeats no text', () => {
    const good = '{"id":1,"respondent":"child","text":"fine"}';
    const { lines, errors, exit } = run(command, [], `my secret\n{"text":"my secret"}\n\n${good}\n[]\n`);
    expect(lines).toHaveLength(1);
    expect(errors.match(/^Line \d+: expected one JSON object/gm)).toEqual(
      [1, 2, 5].map((number) => `Line ${number}: expected one JSON object`),
    );
    expect(errors).not.toContain('secret');
    expect(exit).toBe(1);
  });

  it('keeps a row whole whose text has a line-like character', () => {
    const { lines, exit } = run(command, [], '{"id":1,"respondent":"child","text":"fine\u2028 and\u2029 well"}\n');
    expect([parsed(lines), exit]).toEqual([[expect.objectContaining({ id: 1 })], 0]);
  });

  it('leaves out a line of many megabytes, and converts the next', () => {
    const row = (id: number, text: string) => JSON.stringify({ id, respondent: 'child', text });
    const { lines, errors } = run(command, [], `${row(1, 'x'.repeat(17_000_000))}\n${row(2, 'fine')}\n`);
    expect([parsed(lines), errors]).toEqual([
      [expect.objectContaining({ id: 2 })],
      expect.stringMatching(/^Line 1: .* got more than 16 MB/),
    ]);
  });

  it('says what to do when the file is missing', () => {
    const { errors, exit } = run(command, ['no-such-file.jsonl']);
    expect([errors, exit]).toEqual([expect.stringMatching(/Cannot read no-such-file.jsonl.*\n.*--help/), 1]);
  });

  it('shows an example', () => expect(run(command, ['--help']).lines.join('\n')).toMatch(/Example:\n {2}npm run/));
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countFalseAlarms, countSpans, type RedactedMessage } from '../../../coding/evaluation/redaction.ts';
import { parseMarkedMessages } from '../../../coding/evaluation/redactionLines.ts';

const folder = mkdtempSync(join(tmpdir(), 'redaction-'));
afterAll(() => rmSync(folder, { recursive: true }));

function evaluate(lines: string[]) {
  const file = join(folder, 'marked.jsonl');
  writeFileSync(file, lines.join('\n'));
  const args = ['bot/commands/evaluate.ts', 'redaction', '--file', file];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { stdout, stderr, status };
}

const line = (text: string, ...spans: [number, number, string][]) =>
  JSON.stringify({ id: text, text, spans: spans.map(([start, end, kind]) => ({ start, end, kind })) });

const message = (text: string, marked: [number, number][], found: [number, number][]): RedactedMessage => ({
  message: { id: '1', lang: 'en', text, spans: marked.map(([start, end]) => ({ start, end, kind: 'name' })) },
  found: found.map(([start, end]) => ({ start, end, kind: 'name' })),
});

describe('countSpans', () => {
  it('tells what is touched from what is covered and what is exact', () => {
    const text = 'miss Kay Lee and Bo';
    const redacted = [message(text, [[0, 12], [17, 19]], [[5, 12], [13, 16]])]; // prettier-ignore
    expect(countSpans(redacted)).toEqual({ marked: 2, touched: 1, covered: 0, exact: 0, found: 2, right: 1 });
  });

  it('covers with two spans what a person marked as one, but for the space', () => {
    const redacted = [message('Kay Lee', [[0, 7]], [[0, 3], [4, 7]])]; // prettier-ignore
    expect(countSpans(redacted)).toMatchObject({ touched: 1, covered: 1, exact: 0, right: 2 });
  });

  it('counts messages without personal data that lost words', () => {
    expect(countFalseAlarms([message('a b', [], [[0, 1]]), message('a b', [], [])])).toEqual({ clean: 2, touched: 1 });
  });
});

describe('parseMarkedMessages', () => {
  it.each([
    [line('secret', [0, 7, 'name']), /f line 1: expected 0 <= start < end <= 6 characters, got 0 and 7/],
    [line('secret', [0, 2, 'shoe']), /f line 1: expected kind to be one of name, .*got 'shoe'/],
    ['{"text":"secret"}', /f line 1: expected spans to be a list/],
    ['secret', /f line 1: expected one JSON object a line/],
  ])('says where a line is wrong and repeats no word of it', (lines, wrong) => {
    const parse = () => parseMarkedMessages(lines, 'f');
    expect(parse).toThrow(wrong);
    expect(parse).not.toThrow(/secret/);
  });
});

describe('npm run evaluate -- redaction', () => {
  it('counts what is found, missed and taken by mistake', () => {
    const { stdout, status } = evaluate([
      line('😀 my son Kyle', [9, 13, 'name']),
      line('ring 07700 900123', [5, 17, 'phone']),
      line('the quorf is nice', [4, 9, 'name']),
      line('all was well'),
    ]);
    expect(stdout).toMatch(/^all +3 +0\.67 .* 0\.67 +0\.67 +2 +1\.00/m);
    expect(stdout).toMatch(/^name +2 +0\.50/m);
    expect(stdout).toMatch(/^phone +1 +1\.00/m);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'of 3 pieces of personal data that a person marked, 2 were taken out',
    );
    expect(status).toBe(0);
  });

  it('says what was expected of a bad line', () => {
    const { stderr, status } = evaluate([line('secret', [3, 2, 'name'])]);
    expect([stderr, status]).toEqual([
      expect.stringMatching(/line 1: expected 0 <= start < end.*\nGive JSON lines/),
      1,
    ]);
    expect(stderr).not.toContain('secret');
  });
});

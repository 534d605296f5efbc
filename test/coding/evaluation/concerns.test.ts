import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLabelledMessages } from '../../../coding/evaluation/concernLines.ts';
import { alertsThatAreRight, countConcerns, countUrgent, judgeMessages } from '../../../coding/evaluation/concerns.ts';
import { measuredTotals } from '../../../coding/evaluation/measuredConcerns.ts';

const row = (text: string, label: object) => JSON.stringify({ id: text, respondent: 'child', text, ...label });
const lines = [
  row('found', { concern: true, kind: 'suicide', urgent: true }),
  row('missed', { concern: true, kind: 'neglect' }),
  row('found too', { concern: false, hard: true }),
  row('quiet', { concern: false }),
].join('\n');

describe('measuring the concerns found', () => {
  const judged = judgeMessages(parseLabelledMessages(lines, 'f'), (text) => ({
    ...{ concern: text.startsWith('found'), kind: 'suicide', urgent: false, evidence: text },
  }));

  it('counts those found, missed and raised falsely', () => {
    expect(countConcerns(judged)).toEqual({ concerns: 2, hits: 1, rightKind: 1, others: 2, alarms: 1 });
    expect(countUrgent(judged)).toEqual({ urgent: 1, found: 1, flagged: 0, notUrgent: 1, overFlagged: 0 });
  });

  it('sums up for the staff page, false alarms on look-alikes apart', () => {
    expect(measuredTotals(judged)).toMatchObject({ recall: 0.5, urgentRecall: 1, falseAlarms: 0, falseAlarmsHard: 1 });
  });

  it('says how many alerts are right where concerns are rare', () => {
    expect(alertsThatAreRight(0.9, 0.1, 0.01)).toBeCloseTo(0.083, 3);
  });

  it.each([
    ['{', /f line 1: expected one JSON object/],
    [row('secret', { concern: 'yes' }), /f line 1: expected concern to be true or false/],
    [row('secret', { concern: true, kind: 'sadness' }), /expected kind to be none or one of suicide/],
  ])('names what is wrong with a line and does not repeat it', (line, expected) => {
    expect(() => parseLabelledMessages(line, 'f')).toThrow(expected);
    expect(() => parseLabelledMessages(line, 'f')).not.toThrow(/secret/);
  });

  it('measures messages of one’s own on the command line', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'concerns-')), 'mine.jsonl');
    writeFileSync(file, row('i want to kill myself', { concern: true, kind: 'suicide' }));
    const args = ['bot/commands/evaluate.ts', 'concerns', '--file', file];
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stdout).toContain('of 1 messages that a person must look at, 1 were found');
    expect(status).toBe(0);
  });
});

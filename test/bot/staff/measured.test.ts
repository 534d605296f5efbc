import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measuredText } from '../../../bot/staff/measured.ts';

const folder = mkdtempSync(join(tmpdir(), 'family-views-measured-'));
const measured = {
  recall: 0.962,
  low: 0.951,
  high: 0.971,
  urgentRecall: 0.99,
  falseAlarms: 0.0125,
  measuredOn: '2026-11-23',
};
const file = (content: object) => {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

test('what the finder misses is said as it was measured', () => {
  expect(measuredText(file(measured))).toBe(
    'Measured on 23 November 2026: the computer finds 96.2% of the messages about harm (between 95.1% and 97.1%) and ' +
      'misses 3.8%. Of urgent ones it finds 99%. It marks 1.3% of ordinary answers by mistake.',
  );
});

test('or that it was not measured', () => {
  expect(measuredText(join(folder, 'none.json'))).toBe('How many concerns the computer misses was not measured yet.');
});

test('and a damaged file is no measurement', () => {
  expect(() => measuredText(file({ ...measured, recall: 96.2 }))).toThrow(/recall/u);
});

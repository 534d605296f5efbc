import { readFileSync } from 'node:fs';
import { withCosts } from '../../../bot/sms/commands/costs.ts';
import { surveyCosts } from '../../../bot/sms/surveyCost.ts';
import { essex } from '../../support/authorities.ts';
import { costOf } from '../../../bot/terminal/costOf.ts';

test('docs/sms.md tells what a survey costs now', async () => {
  const document = readFileSync('docs/sms.md', 'utf8');
  // Out of date: npm run texts -- costs --write
  expect(await withCosts(document)).toBe(document);
});

test('what it costs is segments times the price, and in English under two a text', async () => {
  for (const { locale, sent, segments, pence, encoding } of await surveyCosts(essex, 3)) {
    expect(pence).toBe(segments * 3);
    expect(encoding).toBe(locale === 'en' ? 'GSM-7' : 'UCS-2');
    expect(segments / sent).toBeLessThan(locale === 'en' ? 2 : 5);
  }
});

test('each text in the terminal tells its own', () => {
  expect(costOf('Hello', 2.4)).toBe('[1 segment, 5 characters of GSM-7, 2.40p]');
  expect(costOf('ł'.repeat(71), 2.4)).toBe('[2 segments, 71 characters of UCS-2, 4.80p]');
});

import { spawnSync } from 'node:child_process';
import { measuredCoding } from '../../../coding/evaluation/measuredCoding.ts';
import { measuredRedaction } from '../../../coding/evaluation/measuredRedaction.ts';
import type { RedactedMessage } from '../../../coding/evaluation/redaction.ts';
import { compared } from './compared.ts';

test('the totals of the coder are over all answers, and by language', () => {
  const polish = compared(['safer'], [['calmer', 0.9]]);
  const all = [
    compared(['safer', 'calmer'], [['safer', 0.9]]),
    { ...polish, answer: { ...polish.answer, lang: 'pl' } },
  ];
  // Right: 1 of the 2 codes given, and of the 3 a person gave.
  expect(measuredCoding(all)).toMatchObject({ answers: 2, precision: 0.5, recall: 0.333, microF1: 0.4 });
  expect(measuredCoding(all).languages).toEqual({ en: 0.667, pl: 0 });
});

test('each code that people gave is measured apart, with limits where there are ten cases or more', () => {
  const right = Array.from({ length: 9 }, () => compared(['safer'], [['safer', 0.9]]));
  const all = [...right, compared(['safer'], [['calmer', 0.9]]), compared(['happier'], [])];
  expect(measuredCoding(all).codes).toEqual({
    safer: {
      precision: { cases: 9, value: 1, low: null, high: null },
      recall: { cases: 10, value: 0.9, low: 0.596, high: 0.982 },
    },
    happier: {
      precision: { cases: 0, value: null, low: null, high: null },
      recall: { cases: 1, value: 0, low: null, high: null },
    },
  });
});

const span = (start: number, end: number, kind: 'name' | 'phone') => ({ start, end, kind });

test('the totals of the redactor are over all messages, by kind and by language', () => {
  const messages: RedactedMessage[] = [
    {
      message: { id: '1', lang: 'en', text: 'ask kay lee or bo', spans: [span(4, 11, 'name'), span(15, 17, 'name')] },
      found: [span(4, 7, 'name'), span(0, 3, 'name')],
    },
    {
      message: { id: '2', lang: 'ur', text: '01632960001', spans: [span(0, 11, 'phone')] },
      found: [span(0, 11, 'phone')],
    },
    { message: { id: '3', lang: 'ur', text: 'may', spans: [] }, found: [span(0, 3, 'name')] },
  ];
  expect(measuredRedaction(messages)).toMatchObject({
    ...{ messages: 3, marked: 3, recall: 0.667, whole: 0.333, precision: 0.5, clean: 1, cleanTouched: 1 },
    kinds: { name: { marked: 2, recall: 0.5 }, phone: { marked: 1, recall: 1 } },
    languages: { en: 0.5, ur: 1 },
  });
});

test.each([[[]], [['redaction']]])('totals of a file of your own are not written: evaluate %j', (command) => {
  const args = ['bot/commands/evaluate.ts', ...command, '--write', '--file', 'mine.jsonl'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining("'--write' cannot be used with option '--file <file...>'"),
  ]);
});

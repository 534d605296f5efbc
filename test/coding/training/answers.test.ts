import { readFileSync } from 'node:fs';
import { parseCodedAnswers, trainingAnswers } from '../../../coding/training/answers.ts';

const good = { id: 'a', question: 'improve', respondent: 'child', lang: 'en', text: 'secret words', codes: ['worse'] };

describe('parseCodedAnswers', () => {
  it('reads a line', () => expect(parseCodedAnswers(`${JSON.stringify(good)}\n\n`, 'f')).toEqual([good]));

  it.each([
    ['not JSON', 'secret words', /f line 1: expected one JSON object/],
    ['null', 'null', /f line 1: expected question/],
    ['another question', JSON.stringify({ ...good, question: 'x' }), /expected question to be/],
    ['another respondent', JSON.stringify({ ...good, respondent: 'x' }), /expected respondent to be/],
    ['no text', JSON.stringify({ ...good, text: 1 }), /expected text/],
    ['no codes', JSON.stringify({ ...good, codes: 'worse' }), /expected codes to be a list/],
    ['an unknown code', JSON.stringify({ ...good, codes: ['wurse'] }), /f line 1: .*got 'wurse'/],
  ])('refuses %s and does not repeat the answer', (_, line, message) => {
    expect(() => parseCodedAnswers(line, 'f')).toThrow(message);
    expect(() => parseCodedAnswers(line, 'f')).not.toThrow(/secret/);
  });
});

describe('the training answers', () => {
  it.each(['dev', 'fresh'])('hold none of the %s answers', (split) => {
    const lines = readFileSync(new URL(`../data/${split}.jsonl`, import.meta.url), 'utf8');
    const trained = new Set(trainingAnswers().map(({ text }) => text.toLowerCase()));
    const long = parseCodedAnswers(lines, split).filter(({ text }) => text.length > 30);
    expect(long.filter(({ text }) => trained.has(text.toLowerCase()))).toEqual([]);
  });
});

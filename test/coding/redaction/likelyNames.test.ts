import { readFileSync } from 'node:fs';
import { featuresOf } from '../../../coding/redaction/likelyNames/features.ts';
import { addLikely } from '../../../coding/redaction/likelyNames/find.ts';
import { nameModel, nameModelFile, scoreOf } from '../../../coding/redaction/likelyNames/model.ts';
import type { WordExample } from '../../../coding/redaction/likelyNames/training/examples.ts';
import { trainNameModel } from '../../../coding/redaction/likelyNames/training/trainNames.ts';
import { findNames } from '../../../coding/redaction/names.ts';
import { tokensOf } from '../../../coding/redaction/nameTokens.ts';

function view(text: string, word: string, isUnlisted = false) {
  const tokens = tokensOf(text);
  return { tokens, at: tokens.findIndex((token) => token.text === word), language: 'en', isUnlisted };
}

function example(text: string, word: string, isName: boolean): WordExample {
  return { features: featuresOf(view(text, word)), isName };
}

const examples = [
  example('i rang zorbel again', 'zorbel', true),
  example('she rang wexty today', 'wexty', true),
  example('he ate toast again', 'toast', false),
  example('he ate soup today', 'soup', false),
];

describe('the model of names', () => {
  it('is the same, byte for byte, for the same words', () => {
    expect(trainNameModel(examples)).toEqual(trainNameModel(examples));
  });

  it('knows a name that it has not seen by what stands around it', () => {
    const model = nameModel(trainNameModel(examples));
    const [name, word] = [view('we rang quimby again', 'quimby'), view('we ate stew again', 'stew')];
    expect(scoreOf(name, model)).toBeGreaterThan(scoreOf(word, model));
  });

  it('sees no list of names in a word that it is to take for unlisted', () => {
    expect(featuresOf(view('i rang dave', 'dave')).join()).toMatch(/first/);
    expect(featuresOf(view('i rang dave', 'dave', true)).join()).not.toMatch(/first|dave/);
  });

  it('is shipped with its features as hashes, and under 400 kB', () => {
    expect(readFileSync(nameModelFile).length).toBeLessThan(400_000);
  });
});

describe('likely names', () => {
  it.each([
    ['zorbel on childline.org.uk', ['childline', 'org', 'uk']],
    ['zorbel took the mick', ['mick']],
    ['evryone but zorbel', ['evryone']],
    ['zorbel on monday', ['monday']],
    ['camhs and zorbel', ['camhs']],
  ])('in "%s" are never %j', (text, words) => {
    const [tokens, found] = [tokensOf(text), new Set<number>()];
    addLikely(tokens, found, 'en', () => true);
    const names = [...found].map((at) => tokens[at]!.text);
    expect(names).toContain('zorbel');
    for (const word of words) expect(names).not.toContain(word);
  });

  it.each([
    ['only tamsyn gets it', 'en', 'tamsyn'],
    ['the best was kessie', 'en', 'kessie'],
    ['our zevi', 'en', 'zevi'],
    ['ondine y yo', 'es', 'ondine'],
  ])('are found in "%s", where no rule finds one', (text, language, name) => {
    expect(findNames(text, language, () => false)).toEqual([]);
    expect(findNames(text, language).map(({ start, end }) => text.slice(start, end))).toEqual([name]);
  });

  it.each(['hope for the future', 'mark my words', 'sunny days help', 'a winter coat', 'time to grow'])(
    'are not in "%s"',
    (text) => expect(findNames(text, 'en')).toEqual([]),
  );
});

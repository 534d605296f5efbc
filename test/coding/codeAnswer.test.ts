import fc from 'fast-check';
import { createCoder } from '../../coding/codeAnswer.ts';
import { codeIds, isCodeId } from '../../coding/codeFrame.ts';
import { readCues } from '../../coding/cue.ts';
import type { CodingContext } from '../../survey/coding.ts';

const coder = createCoder();
const about = (topic: CodingContext['topic'], respondent: CodingContext['respondent']) => ({ topic, respondent });
const parent = about('difference', 'parent');
const child = about('difference', 'child');
const codesOf = (text: string, context: CodingContext) =>
  coder
    .code(text, context)
    .codes.map(({ code }) => code)
    .sort();

describe('what has happened is coded (rule 1)', () => {
  it.each<[string, CodingContext, string[]]>([
    ['She is a lot happier', parent, ['happier']],
    ['he used to kick off every day, not now', parent, ['behaviour']],
    ['I hope he will be calmer', parent, []],
    ['i hope it will help me make friends', child, []],
    ["It's got worse since they stopped coming", parent, ['worse']],
    ['no difference', parent, ['no-difference']],
    ['i feel safe now', child, ['safer']],
    ['', parent, []],
    ['...', child, []],
  ])('%j', (text, context, codes) => expect(codesOf(text, context)).toEqual(codes));
});

it('takes no positive code from a denial: "Still not sleeping, no happier"', () => {
  expect(codesOf('Still not sleeping, no happier', parent)).not.toContain('happier');
});

describe('two things said are two codes, one thing is one (rule 3)', () => {
  it.each<[string, CodingContext, string[]]>([
    ['She is more confident and has made friends', parent, ['confidence', 'friendships']],
    ["he's calmer and less angry", parent, ['calmer', 'less-angry']],
    ['i go to school every day now', child, ['attendance']],
    ['my grades are better', child, ['school-work']],
  ])('%j', (text, context, codes) => expect(codesOf(text, context)).toEqual(codes));
});

describe('whose feeling it is decides the code (rules 9 and 14)', () => {
  it.each<[string, CodingContext, string[]]>([
    ['He is calmer', parent, ['calmer']],
    ['I feel so much calmer', parent, ['less-stressed']],
    ['I am calmer now', child, ['calmer']],
    ['my mum is a lot happier', child, ['parent-helped']],
    ['we get on better as a family, fewer rows', parent, ['coping']],
    ['me and my brother get on better', child, ['home']],
  ])('%j', (text, context, codes) => expect(codesOf(text, context)).toEqual(codes));
});

describe('an improvement is coded where it is asked for or complained of (rules 11, 12, 16, 17)', () => {
  const asked = about('improve', 'parent');
  it.each<[string, CodingContext, string[]]>([
    ['they never ring back', asked, ['reliability']],
    ['I had to tell my story to six people', asked, ['joined-up']],
    ['we waited two years', asked, ['earlier-help']],
    ['the social worker keeps changing', asked, ['one-contact']],
    ['listen to us', asked, ['being-included']],
    ['teachers need training in autism', asked, ['school-gp-understanding']],
    ['nothing, it was great', asked, ['nothing-to-improve']],
    ['more money', asked, []],
    ['they never ring back', parent, ['reliability']],
  ])('%j', (text, context, codes) => expect(codesOf(text, context)).toEqual(codes));
});

describe('a coding', () => {
  const coding = coder.code('He’s CALMER & doesn’t kick off any more, she likes school', parent);

  it('names the frame and the coder', () => {
    expect([coding.frame, coding.coder]).toEqual(['larc-1', coder.version]);
  });

  it('shows the words of the answer as they were written', () => {
    expect(coding.codes.find(({ code }) => code === 'calmer')?.evidence).toMatch(/CALMER/);
    expect(coding.codes.find(({ code }) => code === 'behaviour')?.evidence).toMatch(/doesn’t kick off/);
  });

  it('has its codes among at most 8 candidates, the most likely first', () => {
    const confidences = coding.candidates.map(({ confidence }) => confidence);
    expect(coding.candidates.map(({ code }) => code)).toEqual(
      expect.arrayContaining(coding.codes.map(({ code }) => code)),
    );
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(confidences.length).toBeLessThanOrEqual(8);
    expect(Math.min(...confidences)).toBeGreaterThanOrEqual(0.05);
  });
});

describe('every code', () => {
  const cues = readCues();
  it.each(codeIds)('%s can be reached', (id) => {
    const reached = cues
      .filter((cue) => cue.code === id && cue.weight === 'sure')
      .some((cue) => {
        const context = about(cue.topic ?? 'difference', cue.from ?? (cue.about === 'parent' ? 'parent' : 'child'));
        return cue.matches.some((text) => codesOf(text, context).includes(id));
      });
    expect(reached).toBe(true);
  });
});

describe('any text at all', () => {
  const contexts = fc.record<CodingContext>({
    topic: fc.constantFrom('difference', 'improve'),
    respondent: fc.constantFrom('parent', 'child'),
  });
  const word = fc.constantFrom(
    'he',
    "isn't",
    'calmer',
    'school',
    '😀',
    'friends',
    '\u0000',
    '\ud800',
    'worse',
    ',',
    'İ',
    'but',
    '*',
  );

  it('gives known codes on words that stand in it, and the same ones again', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(word, { maxLength: 40 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(anyText, contexts, (text, context) => {
        const coding = coder.code(text, context);
        for (const { code, confidence, evidence } of coding.codes) {
          expect(isCodeId(code) && confidence > 0 && confidence <= 1).toBe(true);
          expect(evidence !== '' && text.includes(evidence)).toBe(true);
        }
        expect(coder.code(text, context)).toEqual(coding);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it.each([
    ['50,000 letters', 'a'.repeat(50_000)],
    ['50,000 brackets', '('.repeat(50_000)],
    ['emoji only', '😀👍🏽👩‍👩‍👧'.repeat(200)],
    ['half a surrogate pair', 'happy \ud83d'],
    ['many denials', "don't not never ".repeat(4000)],
    ['many fillers', 'he is really just so very all now '.repeat(2000)],
    ['many commas', 'a, but '.repeat(8000)],
    ['names of object methods', 'constructor toString __proto__ hasOwnProperty'],
  ])('takes %s in under half a second', (_, text) => {
    const start = performance.now();
    coder.code(text, child);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

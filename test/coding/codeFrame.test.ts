import { codeFrame, codesIn, codeWithId, readCodeFrame } from '../../coding/codeFrame.ts';
import { cuesOfLanguage } from '../../coding/languageCues.ts';
import { checkedModel, readModel } from '../../coding/model.ts';

const happier = { id: 'happier', label: 'Feel happier', topic: 'difference', section: 'outcomes' };

describe('the code frame', () => {
  it.each([
    ['outcomes', 14],
    ['family', 6],
    ['not-improvement', 2],
    ['improve', 8],
  ] as const)('has the codes of section %s', (section, count) => {
    expect(codesIn(section)).toHaveLength(count);
  });

  it('ranks Table 1 from 1 without gaps for parents and for children', () => {
    const ranks = (group: 'parents' | 'children') =>
      codesIn('outcomes')
        .map(({ rank }) => rank[group] ?? 0)
        .filter((rank) => rank > 0)
        .sort((a, b) => a - b);
    expect(ranks('parents')).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    expect(ranks('children')).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  it('has a version', () => expect(codeFrame.version).toBe('larc-1'));

  it('names an unknown code and lists the known ones', () => {
    expect(() => codeWithId('happyer')).toThrow(/got 'happyer'. Use one of: confidence, school-work/);
  });
});

describe('reading a code frame', () => {
  it.each([
    ['nothing', null, /to have a version/],
    ['no frame', [], /to have a version/],
    ['a code that is none', { version: 'x-1', codes: [null] }, /expected an id such as 'less-angry', got 'undefined'/],
    ['no version', { codes: [happier] }, /to have a version/],
    ['no codes', { version: 'x-1', codes: [] }, /x-1 to list its codes/],
    ['an id twice', { version: 'x-1', codes: [happier, happier] }, /has the code 'happier' twice/],
    ['an id with capitals', { version: 'x-1', codes: [{ ...happier, id: 'Happier' }] }, /got 'Happier'/],
    ['no label', { version: 'x-1', codes: [{ ...happier, label: '' }] }, /code 'happier': expected label/],
    ['an unknown topic', { version: 'x-1', codes: [{ ...happier, topic: 'x' }] }, /expected topic to be difference/],
    ['an unknown section', { version: 'x-1', codes: [{ ...happier, section: 'x' }] }, /expected section to be/],
  ])('refuses %s', (_, frame, message) => {
    expect(() => readCodeFrame(frame)).toThrow(message);
  });
});

describe('a code that the frame has not', () => {
  it('is refused in the phrases of a language', () => {
    const file = {
      language: 'xx',
      name: 'X',
      checkedBy: [],
      hopes: [],
      denialsBefore: [],
      denialsAfter: [],
      subjects: { self: [], child: [], carer: [] },
    };
    expect(() => cuesOfLanguage({ ...file, phrases: { happyer: ['glad'] } })).toThrow(/frame larc-1, got 'happyer'/);
  });

  it('is refused in a trained model, as is one that the model lacks', () => {
    const model = readModel();
    const labels = model.codes.labels.map((label) => (label === 'happier' ? 'happyer' : label));
    expect(() => checkedModel({ ...model, codes: { ...model.codes, labels } })).toThrow(
      "frame larc-1, got one that has 'happyer', lacks 'happier'. Run npm run train.",
    );
  });
});

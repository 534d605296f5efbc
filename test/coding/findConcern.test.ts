import { concernKinds } from '../../coding/concerns/kinds.ts';
import { readConcernLanguages } from '../../coding/concerns/languageFile.ts';
import { phrasesOf } from '../../coding/concerns/readPhrases.ts';
import { findConcern } from '../../coding/findConcern.ts';

describe('findConcern', () => {
  it.each([
    ['i want to kill myself', 'child', 'suicide'],
    ['i cut my arms again last night', 'child', 'self-harm'],
    ['my step dad hits me with the belt', 'child', 'abuse-physical'],
    ['he touches my private parts and says its our secret', 'child', 'abuse-sexual'],
    ['there is no food in the house and mum is always drunk', 'child', 'neglect'],
    ['i make myself sick after tea evry nite', 'child', 'eating-disorder'],
    ['My husband beats me in front of the children', 'parent', 'domestic-violence'],
    ['im in a trap house selling for the olders and i owe them', 'child', 'exploitation'],
    ['they are taking me to pakistan to marry a man i have never met', 'child', 'fgm-forced-marriage'],
  ] as const)('finds a concern in "%s"', (text, respondent, kind) => {
    expect(findConcern(text, { respondent })).toMatchObject({ concern: true, kind });
  });

  it.each([
    ["I'm being forced to have sex and I'm only 12 years old", 'child'],
    ['I do not feel safe at home', 'child'],
    ['he said hell kill me and the kids tonight', 'parent'],
  ] as const)('never misses "%s"', (text, respondent) => {
    expect(findConcern(text, { respondent }).concern).toBe(true);
  });

  it.each([
    ['pl', 'tata mnie bije pasem'],
    ['ro', 'tata ma bate cu cureaua'],
    ['ur', 'abbu mujhe dande se maarte hain'],
    ['ur', 'میں مرنا چاہتی ہوں'],
    ['ar', 'ابي يضربني بالحزام'],
    ['pt', 'quero morrer'],
    ['es', 'mi primo me toca y no me gusta'],
    ['bn', 'বাবা আমাকে লাঠি দিয়ে মারে'],
    ['pa', 'ਮੇਰਾ ਚਾਚਾ ਮੈਨੂੰ ਗਲਤ ਥਾਂ ਹੱਥ ਲਾਉਂਦਾ ਹੈ'],
    ['gu', 'પપ્પા મને પટ્ટાથી મારે છે'],
  ])('finds a concern in %s: "%s"', (language, text) => {
    expect(findConcern(text, { respondent: 'child', language }).concern).toBe(true);
  });

  it('finds it whatever language the survey speaks', () => {
    expect(findConcern('nie chce juz zyc', { respondent: 'child', language: 'en' }).concern).toBe(true);
  });

  it('finds it at the end of a very long message', () => {
    const text = `${'School is good and I like maths. '.repeat(400)}i want to kill myself`;
    expect(findConcern(text, { respondent: 'child' }).concern).toBe(true);
  });

  it.each([
    ['i nearly died laughing lol', 'child'],
    ['Dad used to hit us. He went to prison and we moved, we are happy now', 'child'],
    ['The wait was far too long and nobody rang back', 'parent'],
    ['i beat him at fifa', 'child'],
    ['He is calmer and sleeps better', 'parent'],
  ] as const)('finds none in "%s"', (text, respondent) => {
    expect(findConcern(text, { respondent })).toEqual({ concern: false, urgent: false, evidence: '' });
  });

  it('calls it urgent when it is happening now', () => {
    expect(findConcern('ive took all my tablets tonight', { respondent: 'child' })).toMatchObject({ urgent: true });
    expect(findConcern('sometimes i wish i was never born', { respondent: 'child' })).toMatchObject({ urgent: false });
  });

  it("shows the person's own words that it rests on", () => {
    const { evidence } = findConcern('School is OK but I want to KILL MYSELF', { respondent: 'child' });
    expect(evidence).toContain('KILL MYSELF');
  });

  it('takes a scan that fails for an urgent concern', () => {
    const broken = { toString: () => 'not a text' } as unknown as string;
    expect(findConcern(broken, { respondent: 'child' })).toMatchObject({ concern: true, urgent: true });
  });

  it.each(['', ' ', '😀😀', '?'])('finds none in "%s"', (text) => {
    expect(findConcern(text, { respondent: 'child' }).concern).toBe(false);
  });
});

describe('the concern files', () => {
  const files = readConcernLanguages();

  it('are there for the ten languages', () => {
    const languages = ['ar', 'bn', 'en', 'es', 'gu', 'pa', 'pl', 'pt', 'ro', 'ur'];
    expect(files.map(({ language }) => language)).toEqual(languages);
  });

  it.each(files.map((file) => [file.language, file] as const))('have phrases of every kind: %s', (_, file) => {
    const missing = concernKinds.filter((kind) => (file.kinds[kind]?.sure ?? []).length === 0);
    expect(missing).toEqual([]);
  });

  it('name the language and the list that a phrase wants in vain', () => {
    const broken = { ...files[0]!, kinds: { suicide: { sure: ['{nothing} here'] } } };
    expect(() => phrasesOf(broken).index).toThrow(/language 'ar': Expected a list that the file has, got \{nothing\}/);
  });

  it('name a kind that is none', () => {
    const broken = { ...files[0]!, kinds: { sadness: {} } } as unknown as (typeof files)[0];
    expect(() => phrasesOf(broken).index).toThrow(/expected kinds of concern, got 'sadness'/);
  });
});

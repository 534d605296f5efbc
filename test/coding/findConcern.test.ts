import { findConcern } from '../../coding/findConcern.ts';

describe('findConcern', () => {
  it.each([
    ['i want to kill myself', 'child', 'suicide'],
    ['my step dad hits me with the belt', 'child', 'abuse-physical'],
    ['he touches my private parts and says its our secret', 'child', 'abuse-sexual'],
    ['i make myself sick after tea evry nite', 'child', 'eating-disorder'],
    ['My husband beats me in front of the children', 'parent', 'domestic-violence'],
  ] as const)('finds a concern in "%s"', (text, respondent, kind) => {
    expect(findConcern(text, { respondent })).toMatchObject({ concern: true, kind });
  });

  it.each([
    ['i nearly died laughing lol', 'child'],
    ['Dad used to hit us. He went to prison and we moved, we are happy now', 'child'],
    ['The wait was far too long and nobody rang back', 'parent'],
  ] as const)('finds none in "%s"', (text, respondent) => {
    expect(findConcern(text, { respondent })).toEqual({ concern: false, urgent: false, evidence: '' });
  });

  it('shows the words that it rests on', () => {
    expect(findConcern('school is ok but i want to kill myself', { respondent: 'child' }).evidence).toContain(
      'kill myself',
    );
  });

  it('takes a scan that fails for an urgent concern', () => {
    const broken = { toString: () => 'not a text' } as unknown as string;
    expect(findConcern(broken, { respondent: 'child' })).toMatchObject({ concern: true, urgent: true });
  });
});

import { currentRound, isOpen } from '../../survey/round.ts';
import { anAuthority } from '../support/responses.ts';

const authority = anAuthority({
  rounds: [
    { id: 'first', opens: '2026-01-10', closes: '2026-03-31' },
    { id: 'second', opens: '2026-03-01', closes: '2026-05-31' },
    { id: 'third', opens: '2026-09-01' },
  ],
});

describe('the round of a day', () => {
  test.each([
    ['2026-01-09T23:59:59Z', undefined],
    ['2026-01-10T00:00:00Z', 'first'],
    ['2026-02-28T12:00:00Z', 'first'],
    ['2026-03-15T12:00:00Z', 'second'],
    ['2026-05-31T23:59:59Z', 'second'],
    ['2026-06-01T00:00:00Z', undefined],
    ['2030-01-01T00:00:00Z', 'third'],
  ])('on %s is %s', (now, round) => {
    expect(currentRound(authority, new Date(now))).toBe(round);
  });

  test.each([
    ['first', '2026-03-31T12:00:00Z', true],
    ['first', '2026-04-01T12:00:00Z', false],
    ['third', '2026-08-31T12:00:00Z', false],
    ['fourth', '2026-10-01T12:00:00Z', false],
  ])('%s on %s is open: %s', (round, now, open) => {
    expect(isOpen(authority, round, new Date(now))).toBe(open);
  });
});

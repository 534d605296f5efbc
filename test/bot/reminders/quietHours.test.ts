import { isQuiet, quietEnds } from '../../../bot/reminders/quietHours.ts';

/** All in UTC. The clocks go forward at 1:00 on 29 March 2026 and back at 1:00 on 25 October 2026. */
describe('nobody is written to', () => {
  test.each([
    ['in winter at 19:59', '2026-01-15T19:59:59Z', undefined],
    ['in winter from 20:00', '2026-01-15T20:00:00Z', '2026-01-16T08:00:00Z'],
    ['in winter at midnight', '2026-01-15T00:00:00Z', '2026-01-15T08:00:00Z'],
    ['in winter until 8:00', '2026-01-15T07:59:59.999Z', '2026-01-15T08:00:00Z'],
    ['in winter at 8:00', '2026-01-15T08:00:00Z', undefined],
    ['in summer at 19:59', '2026-07-15T18:59:59Z', undefined],
    ['in summer from 20:00', '2026-07-15T19:00:00Z', '2026-07-16T07:00:00Z'],
    ['in summer after midnight, still the day before in UTC', '2026-07-15T23:30:00Z', '2026-07-16T07:00:00Z'],
    ['in summer until 8:00', '2026-07-15T06:59:59.999Z', '2026-07-15T07:00:00Z'],
    ['in summer at 8:00', '2026-07-15T07:00:00Z', undefined],
    ['in the night the clocks go forward', '2026-03-28T20:00:00Z', '2026-03-29T07:00:00Z'],
    ['in that night, after they have', '2026-03-29T01:00:00Z', '2026-03-29T07:00:00Z'],
    ['in the morning after, at 8:00', '2026-03-29T07:00:00Z', undefined],
    ['in the evening after, from 20:00', '2026-03-29T19:00:00Z', '2026-03-30T07:00:00Z'],
    ['in the night the clocks go back', '2026-10-24T19:00:00Z', '2026-10-25T08:00:00Z'],
    ['in that night, the hour that comes twice', '2026-10-25T01:30:00Z', '2026-10-25T08:00:00Z'],
    ['in the morning after, at 7:00', '2026-10-25T07:00:00Z', '2026-10-25T08:00:00Z'],
    ['on the last day of the year', '2026-12-31T23:59:00Z', '2027-01-01T08:00:00Z'],
  ])('%s', (_, at, until) => {
    expect(isQuiet(new Date(at))).toBe(until !== undefined);
    expect(quietEnds(new Date(at))).toEqual(new Date(until ?? at));
  });
});

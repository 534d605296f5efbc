import { RecentWords } from '../../dialogs/recentWords.ts';

test('keeps the end of what somebody sent without a pause, so that no message is read with all those before', () => {
  const recent = new RecentWords();
  for (let sent = 0; sent < 100; sent += 1) recent.add('talk', 'a'.repeat(1000));
  recent.add('talk', 'he hits me');
  expect(recent.before('talk')).toHaveLength(2000);
  expect(recent.before('talk')).toMatch(/a he hits me$/u);
});

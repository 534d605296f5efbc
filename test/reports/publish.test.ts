import { codeIds } from '../../coding/codeFrame.ts';
import { publish } from '../../reports/publish.ts';
import { smallNumbers } from '../../reports/suppression/rules.ts';
import { summaries } from '../../reports/summary.ts';
import { tally } from '../../reports/tally.ts';
import type { Response } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { aChild, anAuthority, aParent, streamed, times } from '../support/responses.ts';

async function publishedOf(...responses: Response[]) {
  const counts = await tally(summaries(streamed(responses), { survey: familyViews, authorities: [anAuthority()] }));
  return publish(counts, smallNumbers.study, ['channel']);
}

test('of one parent nothing tells which views are theirs, not even zeros', async () => {
  const { groups } = await publishedOf(aParent({ difference: ['safer', 'calmer'], improve: ['reliability'] }));
  expect(groups.parent.answered).toEqual({ difference: 'hidden', improve: 'hidden' });
  expect(codeIds.filter((code) => groups.parent.people.get(code) !== 'hidden')).toEqual([]);
});

test('nor of one parent who answered by text, among many on the page', async () => {
  const { groups } = await publishedOf(
    ...times(20, () => aParent({ difference: ['safer', 'calmer', 'happier'] })),
    aParent({ difference: ['calmer'] }, { channel: 'sms' }),
  );
  const byText = groups.parent.by.channel?.get('sms')?.people;
  expect(['safer', 'calmer', 'happier'].map((code) => byText?.get(code))).toEqual(['hidden', 'hidden', 'hidden']);
});

test('a view that nobody gave is a zero where it is known how many answered', async () => {
  const { groups } = await publishedOf(...times(6, () => aChild({ difference: ['safer'] })));
  expect(groups.child.people.get('calmer') ?? 0).toBe(0);
});

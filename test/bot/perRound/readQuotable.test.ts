import { readQuotable } from '../../../bot/perRound/readQuotable.ts';
import { openMemory } from '../../../store/memory.ts';
import { anAlert } from '../../support/alerts.ts';
import { anAuthority, aParent, chose, times } from '../../support/responses.ts';

const round = { authority: anAuthority(), round: '2026-autumn' };
const quotable = (count: number) =>
  times(count, () => aParent({ difference: ['calmer'] }, { version: 0, answers: { 'may-quote': chose('yes') } }));

test('of more people than there is room for the same are drawn each time, in the order they would have among all', async () => {
  const store = openMemory();
  for (const each of quotable(50)) await store.responses.save(each);
  const all = await readQuotable(round, store);
  expect(all).toHaveLength(50);
  expect(await readQuotable(round, store, 7)).toEqual(all.slice(0, 7));
  expect(all.map(({ place }) => place)).toEqual(all.map(({ place }) => place).toSorted((a, b) => a - b));
});

test('nobody of whom there is an alert is among them', async () => {
  const store = openMemory();
  const [told, other] = quotable(2);
  await store.responses.save(told!);
  await store.responses.save(other!);
  await store.alerts.add(await anAlert({ responseId: told!.id }));
  expect((await readQuotable(round, store)).map(({ personKey }) => personKey)).toEqual([other!.personKey]);
});

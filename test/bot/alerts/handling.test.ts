import { acknowledge, downgrade, HandledAlreadyError, open } from '../../../bot/alerts/handling.ts';
import { openMemory } from '../../../store/memory.ts';
import { anAlert } from '../../support/alerts.ts';

const at = '2026-10-05T09:10:00.000Z';
const reason = 'Words of a song.';

async function kept() {
  const { alerts } = openMemory();
  const alert = await anAlert();
  await alerts.add(alert);
  const trail = async () => (await alerts.find(alert.id))!.events.map(({ what, by }) => `${what} by ${by}`);
  return { alerts, id: alert.id, trail };
}

test('of many who take an alert on at the same moment one does, and the others are told who', async () => {
  const { alerts, id, trail } = await kept();
  const people = Array.from({ length: 10 }, (_, index) => `Lead ${index}`);
  const tried = await Promise.allSettled(people.map((by) => acknowledge(alerts, id, { by, at })));
  const refused = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason as Error] : []));
  expect(refused).toHaveLength(9);
  const [winner] = await trail();
  expect(await trail()).toEqual([winner]);
  expect(
    refused.every((error) => error instanceof HandledAlreadyError && winner === `acknowledged by ${error.event.by}`),
  ).toBe(true);
});

test('what many do at the same moment is all in the trail', async () => {
  const { alerts, id, trail } = await kept();
  await Promise.all(Array.from({ length: 10 }, (_, index) => open(alerts, id, { by: `Lead ${index}`, at })));
  expect(new Set(await trail()).size).toBe(10);
});

test('who has taken it on may still find that it is none, once', async () => {
  const { alerts, id, trail } = await kept();
  await acknowledge(alerts, id, { by: 'A lead', at });
  await downgrade(alerts, id, { by: 'A lead', at, reason });
  await expect(downgrade(alerts, id, { by: 'B lead', at, reason })).rejects.toThrow('downgraded by A lead');
  await expect(acknowledge(alerts, id, { by: 'B lead', at })).rejects.toThrow(HandledAlreadyError);
  expect(await trail()).toEqual(['acknowledged by A lead', 'downgraded by A lead']);
});

test('an alert that is not there is undefined', async () => {
  const { alerts } = await kept();
  expect(await open(alerts, 'none', { by: 'A lead', at })).toBeUndefined();
});

import { findConcern } from '../../../coding/findConcern.ts';
import { startTextService, PHONE, type TextService, type TextServiceOptions } from './textService.ts';

let service: TextService;
/** Texts were taken in before, so that those of the last days are ours. */
async function start(options?: TextServiceOptions): Promise<TextService> {
  service = await startTextService(options);
  await service.texting.reconciling.run();
  return service;
}
afterEach(() => service.stop());

/** Somebody texts, and no callback tells of it. */
function lost(words: string, from = PHONE): void {
  service.notify.notify.network.receive({ from, words }, true);
}

const run = () => service.texting.reconciling.run();

test('takes in texts that no callback brought, once and in order', async () => {
  await start();
  for (const words of ['hello', '1', '2']) {
    lost(words);
    service.pass(1);
  }
  expect(await run()).toEqual({ takenIn: 3, lookedUp: 0 });
  expect(await run()).toEqual({ takenIn: 0, lookedUp: 0 });
  for (let count = 0; count < 3; count++) await service.send();
  expect(service.on().map((text) => /Family Views|Who are you|How old/u.exec(text)?.[0])).toEqual([
    'Family Views',
    'Who are you',
    'How old',
  ]);
});

test('leaves alone what callbacks brought, and drops the callback that comes after it', async () => {
  await start();
  await service.text('hello');
  expect((await run()).takenIn).toBe(0);
  service.pass(1);
  lost('1');
  expect((await run()).takenIn).toBe(1);
  const { id, from, to, words, at } = service.notify.notify.network.received.at(-1)!;
  await service.texting.intake.take({ id, from, to, words, at });
  await service.send();
  expect(service.on()).toHaveLength(2);
});

test('a text after which others came answers nothing, but is read for harm', async () => {
  await start({ setting: { findConcern } });
  await service.text('hello');
  service.pass(1);
  lost('my dad hits me with a belt');
  lost('no');
  service.pass(1);
  await service.text('1');
  expect((await run()).takenIn).toBe(2);
  expect((await run()).takenIn).toBe(0);
  expect(await Array.fromAsync(service.store.alerts.list({ waiting: true }))).toHaveLength(1);
  await service.send();
  expect(service.on().at(-1)).toContain('999');
});

test('stop counts whenever it arrives', async () => {
  await start();
  await service.text('hello');
  service.pass(1);
  lost('przestań');
  service.pass(1);
  await service.text('1');
  await run();
  await service.send();
  expect(service.on().at(-1)).toContain('I will not text you any more');
  await service.text('hello?');
  expect(service.on().at(-1)).toContain('I will not text you any more');
});

test('texts from before the service was there are none of its own', async () => {
  service = await startTextService();
  lost('hello to another service');
  service.pass(24 * 60);
  expect((await run()).takenIn).toBe(0);
  lost('hello');
  expect((await run()).takenIn).toBe(1);
});

test('goes through pages of texts, back to where they began', async () => {
  await start();
  for (let index = 0; index < 260; index++) lost('hi', `07700${String(800_000 + index)}`);
  expect((await run()).takenIn).toBe(260);
}, 60_000);

test('looks up what became of texts about which nothing was heard', async () => {
  await start();
  await service.text('hello');
  const [text] = await service.stored();
  await service.store.texts.save({ ...text!, state: 'sent', sealed: 'still there', due: text!.at });
  expect((await run()).lookedUp).toBe(0);
  service.pass(61);
  expect((await run()).lookedUp).toBe(1);
  const [after] = await service.stored();
  expect(after).toMatchObject({ state: 'delivered' });
  expect(after).not.toHaveProperty('sealed');
});

test('a failed one that nobody sends again loses its words after a week', async () => {
  await start({ trouble: ({ method }) => (method === 'POST' ? { status: 400 } : undefined) });
  await service.text('hello');
  expect((await service.stored())[0]).toHaveProperty('sealed');
  service.pass(8 * 24 * 60);
  await run();
  expect((await service.stored())[0]).toMatchObject({ state: 'failed', why: 'HTTP 400' });
  expect((await service.stored())[0]).not.toHaveProperty('sealed');
});

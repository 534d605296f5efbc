import { readFileSync } from 'node:fs';
import { aChild, aParent, confirmed, disputed, times } from '../../../support/responses.ts';
import { startStaff, type StaffService } from '../../../support/staffService.ts';
import { StaffVisitor } from '../../../support/staffVisitor.ts';
import type { Response } from '../../../../store/responseStore.ts';

const accounts = {
  viewer: { name: 'Viewer', roles: ['essex:viewer'] },
  lead: { name: 'Lead', roles: ['essex:viewer', 'essex:safeguarding'] },
  together: { name: 'Together', roles: ['*:viewer'] },
  other: { name: 'Other', roles: ['portsmouth:viewer'] },
};
const trust = '/staff/essex/trust';

let service: StaffService;
beforeEach(async () => {
  service = await startStaff({ accounts });
});
afterEach(() => service.stop());

const signedIn = async (account: string, path = trust) =>
  (await new StaffVisitor(service.address).open(path)).logInAs(account);
const save = async (...responses: Response[]) => {
  for (const each of responses) await service.store.responses.save({ ...each, version: 0 });
};
const agreed = () => aParent({ difference: ['calmer'] }, { answers: confirmed('difference', ['calmer']) });
const notQuite = () => aParent({ difference: ['calmer'] }, { answers: disputed('difference', ['calmer']) });
/** Cells of the first row of this view. */
const cellsOf = (visitor: StaffVisitor, label: string) =>
  (
    visitor.html
      .split('<tr')
      .find((row) => row.includes(`>${label}<`))!
      .match(/<td[\s\S]*?<\/td>/gu) ?? []
  ).map((cell) =>
    cell
      .replace(/<[^>]*>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );

test('says what people made of each view, with the interval of the share', async () => {
  await save(...times(15, agreed), ...times(5, notQuite));
  const viewer = await signedIn('viewer');
  expect(viewer.text).toContain(
    'People asked: 20. They agreed with all that the computer understood: 15; with some: 0; with nothing: 5.',
  );
  expect(viewer.text).toContain('So 75% agreed with all. With other people it could have been 53% to 89%.');
  expect(cellsOf(viewer, 'Calmer, more relaxed')).toEqual(['20', '15', '75% (53% to 89%)', '5', '0']);
});

test('tells no share of fewer than ten people', async () => {
  await save(...times(9, agreed));
  const viewer = await signedIn('viewer');
  expect(viewer.text).not.toContain('agreed with all. With other people');
  expect(cellsOf(viewer, 'Calmer, more relaxed')).toEqual(['9', '9', 'too few', '0', '0']);
});

test('hides few, and the view that is hidden in the tables', async () => {
  const child = () => aChild({ difference: ['safer'] }, { answers: confirmed('difference', ['safer']) });
  const safe = () => aParent({ difference: ['safer'] }, { answers: confirmed('difference', ['safer']) });
  const children = [...times(3, child), ...times(10, () => aChild({ difference: ['happier'] }))];
  await save(...times(38, agreed), ...times(2, notQuite), ...times(12, safe), ...children);
  const viewer = await signedIn('viewer');
  expect(cellsOf(viewer, 'Calmer, more relaxed')).toEqual(['40', '[c]', '90% or more', '[c]', '0']);
  expect(cellsOf(viewer, 'Feel safer')).toEqual(['[c]', '[c]', '[c]', '[c]', '[c]']);
});

test('says how good coder, finder and redactor were when measured, and with which versions', async () => {
  await save(...times(6, agreed));
  const { text } = await signedIn('viewer');
  const { codes } = JSON.parse(readFileSync('coding/measured.json', 'utf8')) as {
    codes: Record<string, { precision: { value: number } }>;
  };
  expect(text).toContain(`${Math.round(codes.calmer!.precision.value * 100)}%`);
  expect(text).toMatch(/Measured on \d+ \w+ 2\d{3} with \d+ made-up answers/u);
  expect(text).toMatch(/the computer finds [\d.]+% of the messages about harm/u);
  expect(text).toMatch(/it takes out \d+% \(between \d+% and \d+%\)/u);
  expect(text).toMatch(/Code frame larc-1 Coder rules-1/u);
  expect(text).toContain('So 10% of people, drawn by chance');
});

test('tells safeguarding leads how many answers nobody has read, and others that leads know', async () => {
  const [first, ...others] = times(6, agreed);
  await save(first!, ...others);
  const reading = { authority: 'E10000012', round: '2026-autumn', responseId: first!.id, by: 'Lead' };
  await service.store.readings.add({ ...reading, at: new Date(service.clock.now).toISOString() });
  expect((await signedIn('lead')).text).toContain(
    'People who wrote something: 6. Of these, nobody has read all words of: 5.',
  );
  const { text } = await signedIn('viewer');
  expect(text).toContain('How many are still unread is shown to safeguarding leads.');
  expect(text).not.toContain('People who wrote something');
});

test('of all councils together counts them together, and tells nobody of one', async () => {
  await save(...times(6, agreed), ...times(6, () => ({ ...agreed(), authority: 'E06000044' })));
  expect((await signedIn('together', '/staff/all/trust')).text).toContain('People asked: 12.');
  expect((await signedIn('together')).status).toBe(403);
  expect((await signedIn('other')).status).toBe(403);
});

test('a round without answers has a page too', async () => {
  const { status, text } = await signedIn('viewer');
  expect([status, text]).toEqual([200, expect.stringContaining('People asked: 0.')]);
});

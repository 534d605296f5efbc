import { anAlert } from '../../../support/alerts.ts';
import { FormVisitor, parentAnswers } from '../../../support/formVisitor.ts';
import { aChild, aParent, chose, times, words } from '../../../support/responses.ts';
import { startStaff, type StaffService } from '../../../support/staffService.ts';
import { StaffVisitor } from '../../../support/staffVisitor.ts';
import type { Response } from '../../../../store/responseStore.ts';
import { hostile } from '../hostile.ts';

const accounts = {
  viewer: { name: 'Viewer', roles: ['essex:viewer'] },
  researcher: { name: 'Researcher', roles: ['essex:researcher'] },
  together: { name: 'Together', roles: ['*:viewer'] },
  other: { name: 'Other', roles: ['portsmouth:researcher'] },
};
const quotes = '/staff/essex/quotes';
const MINUTE = 60_000;

let service: StaffService;
beforeEach(async () => {
  service = await startStaff({ accounts });
});
afterEach(() => service.stop());

const signedIn = async (account: string, path = quotes) =>
  (await new StaffVisitor(service.address).open(path)).logInAs(account);
const save = (...responses: Response[]) =>
  Promise.all(responses.map((each) => service.store.responses.save({ ...each, version: 0 })));
/** Somebody said this, coded as calmer, and agreed to be quoted. */
const said = (text: string, { answers, ...change }: Partial<Response> = {}) =>
  aParent(
    {},
    {
      ...change,
      answers: { 'difference-child': words(text, ['calmer']), 'may-quote': chose('yes'), ...answers },
    },
  );
/** As many who gave the view, and may not be quoted. */
const others = (count: number) => times(count, () => aParent({ difference: ['calmer'] }));

/** What was changed in the store shows: the page asks once for what is new, and gets it then. */
async function later(visitor: StaffVisitor, path = quotes): Promise<StaffVisitor> {
  service.clock.now += 2 * MINUTE;
  await visitor.open(path);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return await visitor.open(path);
}

describe('who is quoted', () => {
  test('people who agreed, under a view that ten gave, with the words that led to it marked', async () => {
    const long = words('Well. He sleeps at last. So good.', ['calmer']);
    long.coding.codes[0]!.evidence = 'sleeps at last';
    await save(...others(9), said('', { answers: { 'difference-child': long } }));
    const viewer = await signedIn('viewer');
    expect(viewer.html).toContain('Well. He <mark>sleeps at last</mark>. So good.');
    expect(viewer.text).toContain('Calmer, more relaxed');
    await viewer.open(`${quotes}?code=calmer`);
    expect(viewer.html).toContain('<mark>sleeps at last</mark>');
    expect(viewer.html).not.toMatch(/01K6|person-\d|2026-10-05/u);
  });

  test('nobody under a view that nine gave', async () => {
    await save(...others(8), said('he bakes pancakes'));
    const viewer = await signedIn('viewer');
    expect([viewer.status, viewer.html.includes('pancakes')]).toEqual([200, false]);
    expect((await viewer.open(`${quotes}?code=calmer`)).html).not.toContain('pancakes');
  });

  test('nobody of whom there is an alert, also one that was found to be none', async () => {
    const told = said('he bakes pancakes');
    await save(...others(10), told, said('other words'));
    await service.store.alerts.add(await anAlert({ responseId: told.id }));
    const { html } = await signedIn('viewer', `${quotes}?code=calmer`);
    expect([html.includes('other words'), html.includes('pancakes')]).toEqual([true, false]);
  });

  test('no names, numbers or addresses', async () => {
    await save(...others(10), said('My son Kayden is calmer since Mrs Okonkwo came, ring 07700 900123'));
    const { html } = await signedIn('viewer', `${quotes}?code=calmer`);
    expect(html).toContain('My son [name] is calmer since Mrs [name] came, ring [phone]');
    expect(html).not.toMatch(/Kayden|Okonkwo|07700/u);
  });

  test('a group of ten has quotes of its own, one of nine has none and cannot be chosen', async () => {
    const inGroup = (group: string, text: string) =>
      aParent(
        {},
        {
          answers: {
            'difference-child': words(text, ['calmer']),
            'key-group': chose(group),
            'may-quote': chose('yes'),
          },
        },
      );
    await save(
      ...times(10, () => inGroup('autism', 'of autism')),
      ...times(9, () => inGroup('looked-after', 'in care')),
    );
    const viewer = await signedIn('viewer', `${quotes}?group=key-group-autism`);
    expect(viewer.text).toContain('of autism');
    expect(viewer.text).not.toContain('in care');
    expect(viewer.html).not.toContain('value="key-group-looked-after"');
    await viewer.open(`${quotes}?group=key-group-looked-after`);
    expect(viewer.text).not.toMatch(/of autism|in care/u);
    expect((await viewer.open(quotes)).text).toMatch(/of autism|in care/u);
  });

  test('parents apart from children', async () => {
    const child = () =>
      aChild({}, { answers: { 'difference-child': words('said by a child', ['calmer']), 'may-quote': chose('yes') } });
    await save(...others(10), said('said by a parent'), ...times(10, child));
    const viewer = await signedIn('viewer', `${quotes}?respondent=child`);
    expect(viewer.text).toMatch(/said by a child Child or young person/u);
    expect(viewer.text).not.toContain('said by a parent');
  });
});

describe('what is taken back', () => {
  test.each<[string, (response: Response) => Promise<unknown>]>([
    [
      'erased',
      ({ authority, round, personKey }) => service.store.responses.erase({ authority, round, personKey }, 'asked'),
    ],
    [
      'taken back',
      (response) =>
        service.store.responses.save({ ...response, answers: { ...response.answers, consent: chose('no') } }),
    ],
    [
      'no longer to be quoted',
      (response) =>
        service.store.responses.save({ ...response, answers: { ...response.answers, 'may-quote': chose('no') } }),
    ],
  ])('is gone at once when it is %s, and stays gone', async (_, change) => {
    await save(...others(12));
    const stored = await service.store.responses.save({ ...said('he bakes pancakes'), version: 0 });
    const viewer = await signedIn('viewer', `${quotes}?code=calmer`);
    expect(viewer.text).toContain('pancakes');
    await change(stored);
    expect((await viewer.open(`${quotes}?code=calmer`)).text).not.toContain('pancakes');
    expect((await later(viewer, `${quotes}?code=calmer`)).text).not.toContain('pancakes');
  });

  test('is gone at once when the person has told of harm since', async () => {
    await save(...others(12));
    const stored = await service.store.responses.save({ ...said('he bakes pancakes'), version: 0 });
    const viewer = await signedIn('viewer', `${quotes}?code=calmer`);
    expect(viewer.text).toContain('pancakes');
    await service.store.alerts.add(await anAlert({ responseId: stored.id }));
    expect((await viewer.open(`${quotes}?code=calmer`)).text).not.toContain('pancakes');
  });

  test('is gone from the view that a person no longer confirms', async () => {
    await save(...others(12));
    const stored = await service.store.responses.save({ ...said('he bakes pancakes'), version: 0 });
    const viewer = await signedIn('viewer', `${quotes}?code=calmer`);
    const review = { proposed: ['calmer'], confirmed: [], added: [], removed: ['calmer'] };
    const corrected = { 'confirm-difference': chose('not-quite'), 'correct-difference': { ...chose('none'), review } };
    await service.store.responses.save({ ...stored, answers: { ...stored.answers, ...corrected } });
    expect((await viewer.open(`${quotes}?code=calmer`)).text).not.toContain('pancakes');
  });
});

describe('from the chat page to the quote', () => {
  /** Somebody answers the whole survey on the chat page. */
  async function answers(change: Record<string, string | string[]>): Promise<void> {
    const own = { ...parentAnswers, 'confirm-difference': ['yes'], 'may-quote': ['yes'], ...change };
    const family = await new FormVisitor(service.address).open();
    while (family.question !== '') await family.answer(own[family.question as keyof typeof own]);
  }

  test('words of who agreed are quoted, words of who did not are not', async () => {
    // Of the same groups, so that no small one hides the number of all.
    const groups = { 'key-group': chose('autism', 'school-absence'), locality: chose('mid') };
    await save(...times(10, () => aParent({ difference: ['calmer'] }, { answers: groups })));
    await answers({ 'difference-child': 'He settles down by himself now.' });
    await answers({ 'difference-child': 'Bedtime is quiet now.', 'may-quote': ['no'] });
    const { text } = await signedIn('viewer', `${quotes}?code=calmer`);
    expect(text).toContain('He settles down by himself now.');
    expect(text).not.toContain('Bedtime is quiet');
    const told = await Array.fromAsync(service.store.responses.list({ authority: 'E10000012', round: '2026-autumn' }));
    expect(JSON.stringify(told)).toContain('Bedtime is quiet');
  }, 30_000);
});

describe('a search', () => {
  const search = (q: string, more = '') => `/staff/essex/search?q=${encodeURIComponent(q)}${more}`;
  /** Signed in, with the page of what was searched for. */
  const searched = async (...asked: Parameters<typeof search>) => (await signedIn('researcher')).open(search(...asked));

  test('finds words that ten people used, and of those that nine used tells nothing', async () => {
    await save(...times(10, (at) => said(`he plays outside ${at}`)), ...times(9, (at) => said(`he sings a lot ${at}`)));
    const researcher = await searched('PLAYS  outside');
    expect(researcher.text).toMatch(/he plays outside \d/u);
    const pages: string[] = [];
    for (const q of ['he sings', 'sings a lot 3', 'nobody said this', "' OR 1=1 --", 'sings%', '.*.*', '(((']) {
      await researcher.open(search(q));
      expect(researcher.text).not.toMatch(/he sings a lot/u);
      pages.push(researcher.text.replaceAll(q, '').replace(/^.*Nothing is shown/u, ''));
    }
    expect(new Set(pages).size).toBe(1);
  });

  test('of one person ten times over is a search of one person', async () => {
    await save(...others(10), said('he juggles. '.repeat(10)));
    expect((await searched('he juggles')).text).not.toMatch(/juggles\. he/u);
  });

  test('finds nothing by what was taken out', async () => {
    await save(...times(12, () => said('My son Kayden is calmer')));
    const researcher = await searched('kayden');
    expect(researcher.text).toContain('or nobody did');
    expect((await researcher.open(search('is calmer'))).text).toContain('My son [name] is calmer');
  });

  test('keeps to the group and the view', async () => {
    await save(...times(12, () => said('he plays outside')));
    const researcher = await searched('plays', '&respondent=child');
    expect(researcher.text).toContain('or nobody did');
    expect((await researcher.open(search('plays', '&code=safer'))).text).toContain('or nobody did');
    expect((await researcher.open(search('plays', '&code=calmer&respondent=parent'))).text).toContain(
      'he plays outside',
    );
  });

  test('puts what was typed into no page but as text, and into no log and no audit', async () => {
    await save(...times(12, () => said('he plays outside')));
    const researcher = await searched('canaryword"><script>alert(1)</script>');
    expect(researcher.html).not.toContain('<script>');
    expect(researcher.html).toContain('value="canaryword&quot;&gt;&lt;script&gt;');
    const audit = JSON.stringify(await Array.fromAsync(service.store.auditLog.list({})));
    expect(audit).toContain('"search"');
    expect(`${service.log.join('')}${audit}`).not.toContain('canaryword');
  });
});

test('words that are code stay words', async () => {
  await save(...others(10), ...hostile.map((text) => said(`calmer ${text}`)));
  const { html } = await signedIn('viewer', `${quotes}?code=calmer`);
  const shown = /<main[\s\S]*<\/main>/u.exec(html)![0];
  expect(shown).not.toMatch(/<(?:script|img|iframe|svg|a href="javascript)/iu);
});

test('quotes come in pages, in an order that stays', async () => {
  await save(...times(30, (at) => said(`number ${at}.`)));
  const viewer = await signedIn('viewer', `${quotes}?code=calmer`);
  const numbers = () => viewer.text.match(/number \d+\./gu) ?? [];
  const first = numbers();
  expect(first).toHaveLength(25);
  expect((await viewer.open(`${quotes}?code=calmer`)) && numbers()).toEqual(first);
  await viewer.open(`${quotes}?code=calmer&page=2`);
  expect(new Set([...first, ...numbers()]).size).toBe(30);
  for (const page of ['0', '-1', '99', 'x', '1e9'])
    expect((await viewer.open(`${quotes}?code=calmer&page=${page}`)).status).toBe(200);
});

test.each([
  ['viewer', quotes, 200],
  ['researcher', quotes, 200],
  ['together', quotes, 403],
  ['other', quotes, 403],
  ['viewer', '/staff/essex/search?q=calmer', 403],
  ['researcher', '/staff/essex/search?q=calmer', 200],
  ['other', '/staff/essex/search?q=calmer', 403],
  ['together', '/staff/all/quotes', 404],
  ['together', '/staff/all/search', 404],
])('%s gets %s with %i', async (account, path, status) => {
  await save(...others(10), said('he bakes pancakes'));
  const visitor = await signedIn(account, path);
  expect([visitor.status, visitor.html.includes('pancakes')]).toEqual([status, path === quotes && status === 200]);
});

test.each([
  'code=nothing',
  'group=a-b',
  'group=key-group-__proto__',
  'group=key-group-',
  'respondent=x',
  'code=calmer&group=',
])('an address with %s is taken for what it is', async (query) => {
  await save(...others(10), said('some words'));
  expect((await signedIn('viewer', `${quotes}?${query}`)).status).toBe(200);
});

import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { parse } from 'csv-parse/sync';
import { essex } from '../../support/authorities.ts';
import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';
import { fillCouncils } from './councilFigures.ts';

const accounts = {
  viewer: { name: 'Viewer', roles: ['essex:viewer'] },
  researcher: { name: 'Researcher', roles: ['essex:researcher'] },
  lead: { name: 'Lead', roles: ['essex:safeguarding'] },
  both: { name: 'Both', roles: ['essex:viewer', 'essex:safeguarding'] },
  administrator: { name: 'Administrator', roles: ['essex:administrator'] },
  portsmouth: { name: 'Portsmouth', roles: ['portsmouth:viewer'] },
  consortium: { name: 'Consortium', roles: ['*:viewer'] },
  researchers: { name: 'Researchers', roles: ['*:researcher'] },
  mixed: { name: 'Mixed', roles: ['*:viewer', 'essex:viewer'] },
  nobody: { name: 'Nobody' },
};
type Account = keyof typeof accounts;

let service: StaffService;
beforeAll(async () => {
  service = await startStaff({ accounts });
  await fillCouncils(service.store);
});
afterAll(() => service.stop());

const visitors = new Map<Account, StaffVisitor>();

/** The page as somebody sees it who signs in at the first time. */
async function seenBy(account: Account, path: string): Promise<StaffVisitor> {
  const known = visitors.get(account);
  if (known) return await known.open(path);
  const visitor = await (await new StaffVisitor(service.address).open(path)).logInAs(account);
  visitors.set(account, visitor);
  return await visitor.open(path);
}

describe('who gets which page', () => {
  const paths = ['essex/overview', 'essex/tables', 'essex/report', 'essex/files', 'all/tables'];

  test.each<[Account, number[]]>([
    ['viewer', [200, 200, 200, 200, 403]],
    ['researcher', [200, 200, 200, 200, 403]],
    ['lead', [403, 403, 403, 403, 403]],
    ['administrator', [403, 403, 403, 403, 403]],
    ['portsmouth', [403, 403, 403, 403, 403]],
    ['consortium', [403, 403, 403, 403, 200]],
    ['researchers', [200, 200, 200, 200, 200]],
    ['mixed', [200, 200, 200, 200, 403]],
    ['nobody', [403, 403, 403, 403, 403]],
  ])('%s: %j', async (account, expected) => {
    const person = await seenBy(account, '/staff');
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await person.open(`/staff/${path}`)).status);
    expect(statuses).toEqual(expected);
  });

  test('who may not is told which role it takes', async () => {
    expect((await seenBy('lead', '/staff/essex/tables')).text).toContain('essex:viewer or essex:researcher');
    expect((await seenBy('mixed', '/staff/all/tables')).text).toContain('take one from the other');
    expect((await seenBy('viewer', '/staff/all/tables')).text).toContain('*:viewer or *:researcher');
  });

  test('pages lead only to what the person may open', async () => {
    const names = ({ html }: StaffVisitor) =>
      [...html.matchAll(/class="govuk-service-navigation__link" href="\/staff\/\w+\/(\w+)/gu)].map(([, name]) => name);
    expect(names(await seenBy('viewer', '/staff/essex/tables'))).toEqual(
      expect.not.arrayContaining(['alerts', 'audit', 'search']),
    );
    expect(names(await seenBy('both', '/staff/essex/tables'))).toEqual(
      expect.arrayContaining(['overview', 'alerts', 'unread']),
    );
  });

  test('the first page leads to figures, alerts and the log, as roles allow', async () => {
    expect((await seenBy('consortium', '/staff')).text).toMatch(/Figures of All councils together/u);
    expect((await seenBy('viewer', '/staff')).text).not.toMatch(/Alerts|Audit|together|Portsmouth/u);
    expect((await seenBy('administrator', '/staff')).text).toContain('Audit log of Essex');
  });
});

test('the address of a council alone leads to its overview', async () => {
  const person = await seenBy('viewer', '/staff/essex');
  expect([person.status, new URL(person.url).pathname]).toEqual([200, '/staff/essex/overview']);
  expect((await person.open('/staff/narnia')).status).toBe(404);
});

describe('Table 1', () => {
  test('stands as the study prints it, with number, share, margin and the rank of 2008, small numbers hidden', async () => {
    const person = await seenBy('viewer', '/staff/essex/tables');
    expect(person.text).toMatch(
      /answered: 17\) .* 1 Feel safer 14 82% 1 3 \[c\] Calmer, more relaxed \[c\] \[c\] \[c\] 7/u,
    );
    expect(person.text).toMatch(/answered: 23\) .* 1 Feel happier 23 100% 1 3/u);
    expect(person.text).not.toContain('These answers were made up');
    expect(person.html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="chart-outcomes-title chart-outcomes-desc"/u);
  });

  test('is broken down by a group', async () => {
    const person = await seenBy('viewer', '/staff/essex/tables?by=channel');
    const all = 'View All \\(answered: 23\\) Text messages \\(answered: 23\\)';
    expect(person.text).toMatch(new RegExp(`${all} .* Feel happier 23 \\(100%\\) rank 1`, 'u'));
  });

  test('has a column for each council where all are together', async () => {
    const person = await seenBy('consortium', '/staff/all/tables?by=authority');
    expect(person.text).toMatch(/All \(answered: 29\) Essex \(answered: 17\) Portsmouth \(answered: 12\)/u);
    expect(person.text).toMatch(/Feel safer 14 .* 14 .* 0/u);
  });

  test('says so when answers are made up', async () => {
    expect((await seenBy('viewer', '/staff/essex/tables?round=sample')).text).toContain('These answers were made up');
  });

  test.each(['by=authority', 'by=<script>', 'table=x', 'by=__proto__'])(
    'stays itself when %s is asked for',
    async (query) => {
      const person = await seenBy('viewer', `/staff/essex/tables?${encodeURI(query)}`);
      expect([person.status, person.html.includes('<script>')]).toEqual([200, false]);
      expect(person.text).toMatch(/Feel safer 14 82%/u);
    },
  );
});

test('nothing of one council stands on a page or in a file of another', async () => {
  const person = await seenBy('portsmouth', '/staff/portsmouth/tables');
  expect(person.text).toMatch(/confidence\/self-esteem 12 100%.*Feel safer 0/u);
  for (const page of ['tables', 'tables?by=key-group', 'report', 'overview', 'files', 'files/tables.csv'])
    expect((await person.open(`/staff/portsmouth/${page}`)).html).not.toMatch(/Essex|E10000012|82%/u);
});

describe('the overview', () => {
  test('says how many take part, by which ways and where they are', async () => {
    const { text } = await seenBy('viewer', '/staff/essex/overview');
    expect(text).toMatch(/People who took part 40 People who finished 40 People who have not finished 0/u);
    expect(text).toMatch(/Way Parents and carers Children and young people Chat page 17 0 Text messages 0 23/u);
    expect(text).toContain('Week of 5 Oct 2026');
    expect(text).not.toMatch(/What needs attention/u);
  });

  test('tells of alerts and unread answers those who may see them only', async () => {
    expect((await seenBy('both', '/staff/essex/overview')).text).toMatch(/Alerts that wait: 0.*nobody has read: 40/u);
    expect((await seenBy('researcher', '/staff/essex/overview')).text).toMatch(/unsure of: 0/u);
    expect((await seenBy('researcher', '/staff/essex/overview')).text).not.toMatch(/nobody has read/u);
  });
});

describe('files', () => {
  test('of tables are for readers of the figures, under a name that says what they are', async () => {
    const person = await seenBy('viewer', '/staff/essex/files/tables.csv');
    expect(person.status).toBe(200);
    expect(person.headers.get('content-disposition')).toBe(
      'attachment; filename="family-views-essex-2026-autumn-tables.csv"',
    );
    expect(person.headers.get('cache-control')).toBe('no-store');
    const rows = parse<Record<string, string>>(person.html, { columns: true, bom: true });
    const safer = rows.find(
      (each) => each.code === 'safer' && each.respondent === 'parent' && each.breakdown === 'all',
    );
    expect(safer).toMatchObject({ people: '14' });
  });

  test('of answers are for researchers, each person a row, and each file is written down', async () => {
    const viewer = await seenBy('viewer', '/staff/essex/files/answers.csv');
    expect([viewer.status, viewer.html.includes('about safer')]).toEqual([403, false]);
    const person = await seenBy('researcher', '/staff/essex/files/answers.csv');
    expect(parse(person.html, { columns: true, bom: true })).toHaveLength(40);
    await person.open('/staff/essex/files/dictionary.csv');
    const log = await Array.fromAsync(service.store.auditLog.list({ authority: 'E10000012' }));
    const files = log.filter(({ page }) => page.endsWith('.csv')).map(({ what, page, by }) => `${by} ${what} ${page}`);
    expect(files.slice(0, 3)).toEqual([
      'Researcher exported dictionary.csv',
      'Researcher exported answers.csv',
      'Viewer refused answers.csv',
    ]);
  });

  test('that are not waited for are written down, and are no fault', async () => {
    const person = await seenBy('researcher', '/staff/essex/files');
    const cookie = [...person.cookies.get(service.address)!].map(([name, value]) => `${name}=${value}`).join('; ');
    const leaving = async (path: string) => {
      const { hostname, port } = new URL(service.address);
      const asking = get({ hostname, port, path, headers: { cookie } });
      const [answer] = (await once(asking, 'response')) as [IncomingMessage];
      answer.destroy();
      await once(asking, 'close');
    };
    const before = service.log.length;
    await leaving('/staff/essex/files/answers.xlsx');
    // Whatever came of it is in the log when the next page is there.
    await seenBy('researcher', '/staff/essex/files');
    expect(service.log.slice(before).filter((line) => line.includes('failed'))).toEqual([]);
    const [last, exported] = await Array.fromAsync(service.store.auditLog.list({ authority: essex.code }));
    expect([last!.page, exported!.page, exported!.what]).toEqual(['files', 'answers.xlsx', 'exported']);
  });

  test('come in every kind that the page lists', async () => {
    const person = await seenBy('researcher', '/staff/essex/files');
    const links = [...person.html.matchAll(/href="(\/staff\/essex\/files\/[\w.]+)/gu)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) {
      const response = await person.once(`${service.address}${link}`);
      expect([link, response.status, response.html.length > 20]).toEqual([link, 200, true]);
    }
  });

  test.each(['tables.exe', 'answers', '..%2f..%2fpackage.json', 'tables.csv.gz', 'dictionary.sav'])(
    'there is no %s',
    async (file) => {
      expect((await seenBy('researcher', `/staff/essex/files/${file}`)).status).toBe(404);
    },
  );

  test('of another council, or of all together, are refused', async () => {
    const person = await seenBy('researcher', '/staff/portsmouth/files/tables.csv');
    expect(person.status).toBe(403);
    expect((await person.open('/staff/all/files/answers.csv')).status).toBe(403);
    expect((await seenBy('consortium', '/staff/all/files/answers.csv')).status).toBe(403);
    const all = await seenBy('researchers', '/staff/all/files/answers.csv');
    expect(parse(all.html, { columns: true, bom: true })).toHaveLength(64);
  });
});

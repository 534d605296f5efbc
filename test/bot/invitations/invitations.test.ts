import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvitationCodes } from '../../../bot/invitations/invitationCodes.ts';
import { responsesIn, startChat, type ChatService } from '../../support/chatService.ts';
import { FormVisitor } from '../../support/formVisitor.ts';

const SECRET_KEY = 'a secret for the tests, of 32 characters';
const folder = mkdtempSync(join(tmpdir(), 'invitations-'));
const file = join(folder, 'links.csv');
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const env = { ...process.env, SECRET_KEY, PUBLIC_URL: 'https://views.example', DATA_DIR: folder };
  return spawnSync(process.execPath, ['bot/commands/invitations.ts', ...args], { encoding: 'utf8', env });
}

const forEssex = ['--authority', 'essex', '--round', '2026-autumn', '--out', file];
const autism = ['--group', 'autism', '--locality', 'west', '--lang', 'pl'];

/** The paths of the links made. */
function linksFor(...args: string[]): string[] {
  expect(run(...forEssex, ...args)).toMatchObject({ status: 0 });
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  expect(head).toBe('number,link');
  return lines.map((line, at) => {
    const [number, link] = line.split(',');
    expect(number).toBe(String(at + 1));
    const { origin, pathname, search } = new URL(link!);
    expect(origin).toBe('https://views.example');
    return pathname + search;
  });
}

describe('npm run invitations', () => {
  test('writes as many links as wanted, each with another code in which nothing can be read', () => {
    const links = linksFor('--count', '50', ...autism);
    expect(new Set(links).size).toBe(50);
    for (const link of links) {
      const [, code] = /^\/essex\?i=([\w-]{60,120})$/u.exec(link)!;
      for (const word of ['autism', 'west', 'autumn'])
        expect(link + Buffer.from(code!, 'base64url').toString('latin1')).not.toContain(word);
    }
  });

  test.each([
    ['--round', '2020-spring', '2026-autumn'],
    ['--group', 'dyslexia', 'autism'],
    ['--locality', 'mars', 'west'],
    ['--lang', 'xx', 'pl'],
    ['--count', '0', 'from 1 to 100,000'],
    ['--count', 'many', 'from 1 to 100,000'],
    ['--authority', 'nowhere', 'essex'],
    ['--out', '/nowhere/links.csv', 'folder'],
  ])('with %s %s says what was expected, and writes nothing', (name, value, expected) => {
    rmSync(file, { force: true });
    const { status, stderr } = run(...forEssex, '--count', '1', name, value);
    expect([status, stderr]).toEqual([1, expect.stringContaining(expected)]);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});

describe('who opens such a link', () => {
  let chat: ChatService;
  beforeEach(async () => {
    chat = await startChat({ env: { SECRET_KEY } });
  });
  afterEach(() => chat.stop());

  const answered = async (link: string) => {
    const visitor = await new FormVisitor(chat.address, link).open();
    await visitor.answer(['yes']);
    const [response] = await responsesIn(chat.store);
    return { visitor, response: response! };
  };

  test('is not asked what it sets, and is spoken to in its language, through all forms', async () => {
    const [link] = linksFor('--count', '1', ...autism);
    const { visitor, response } = await answered(link!);
    expect(response).toMatchObject({
      locale: 'pl',
      round: '2026-autumn',
      answers: {
        'key-group': { options: ['autism'], by: 'invitation' },
        locality: { options: ['west'], by: 'invitation' },
      },
    });
    expect(visitor.html).not.toMatch(/group=|locality=|autism/u);
  });

  test.each([
    [
      'changed in its last letter',
      (code: string) => code.slice(0, -2) + (code.at(-2) === 'A' ? 'B' : 'A') + code.at(-1),
    ],
    ['changed in its first', (code: string) => (code.startsWith('A') ? 'B' : 'A') + code.slice(1)],
    ['cut', (code: string) => code.slice(0, 20)],
    ['made up', () => 'x'.repeat(80)],
    ['empty', () => ''],
    [
      'of another authority',
      () => new InvitationCodes([Buffer.from(SECRET_KEY)]).close(new URLSearchParams('group=autism'), 'kent'),
    ],
    [
      'made with another key',
      () => new InvitationCodes([Buffer.alloc(32, 9)]).close(new URLSearchParams('group=autism'), 'essex'),
    ],
  ])('whose code was %s comes as anybody does', async (_, change) => {
    const [link] = linksFor('--count', '1', ...autism);
    const [path, code] = link!.split('?i=');
    const { response } = await answered(`${path}?i=${change(code!)}`);
    expect(Object.keys(response.answers)).toEqual(['consent']);
  });

  test('that says it plainly is invited as before', async () => {
    const { response } = await answered('/essex?group=autism&locality=west');
    expect(response.answers).toMatchObject({ 'key-group': { options: ['autism'] }, locality: { options: ['west'] } });
  });
});

test('a code made before the key was changed still says what it said', () => {
  const [old, fresh] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const code = new InvitationCodes([old]).close(new URLSearchParams('group=autism&lang=pl'), 'essex');
  const link = new URLSearchParams({ i: code, lang: 'ur' });
  expect(new InvitationCodes([fresh, old]).opened(link, 'essex').toString()).toBe('group=autism&lang=ur');
});

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { appPackage } from '../../../bot/teamsApp/appPackage.ts';
import { checkManifest } from '../../../bot/teamsApp/checkManifest.ts';
import { languageFiles, manifestOf } from '../../../bot/teamsApp/manifest.ts';
import { locales } from '../../../locales/words.ts';
import { runScript } from '../../support/runScript.ts';

const appId = '5e0ad1ce-0000-4000-8000-00000000b07e';
const app = { appId, domain: 'views.council.example', authority: { slug: 'essex', name: 'Essex' }, version: '1.0.0' };

/** Name -> content, as another program unpacks them. */
async function unpacked(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const reader = await fromBufferPromise(zip);
  for await (const entry of reader.eachEntry())
    files.set(entry.fileName, await buffer(await reader.openReadStreamPromise(entry)));
  return files;
}

const folder = () => mkdtempSync(join(tmpdir(), 'family-views-teams-'));

describe('npm run teams -- package', () => {
  test('writes what Teams takes: a manifest, words in all languages, and two icons', async () => {
    const out = join(folder(), 'app.zip');
    const { domain } = app;
    const options = ['--app-id', appId.toUpperCase(), '--domain', domain, '--authority', 'essex', '--out', out];
    expect(await runScript('teams', 'package', ...options)).toMatchObject({ code: 0, err: '' });
    const files = await unpacked(readFileSync(out));
    expect([...files.keys()]).toEqual(['manifest.json', 'pl.json', 'ur.json', 'color.png', 'outline.png']);
    expect(JSON.parse(files.get('manifest.json')!.toString())).toMatchObject({
      id: appId,
      name: { short: 'Family Views' },
      developer: { name: 'Essex', privacyUrl: 'https://views.council.example/essex/privacy' },
      bots: [{ botId: appId, scopes: ['personal'], supportsFiles: false }],
      validDomains: ['views.council.example'],
    });
    expect(JSON.parse(files.get('pl.json')!.toString())).toMatchObject({
      'bots[0].commandLists[0].commands[0].description': 'Pomoc',
    });
  });

  test.each([
    [{ '--app-id': 'family-views' }, 'Expected a GUID'],
    [{ '--domain': 'https://views.council.example/' }, 'Expected a host name'],
    [{ '--domain': 'localhost' }, 'Expected a host name'],
    [{ '--authority': 'atlantis' }, 'atlantis'],
    [{ '--authority': '' }, 'essex'],
    [{ '--app-version': '1.0' }, 'Expected three numbers'],
    [{ '--out': '/nowhere/app.zip' }, '--out: expected a file that can be written, got /nowhere/app.zip'],
  ])('refuses %j', async (change, said) => {
    const given = {
      '--app-id': appId,
      '--domain': app.domain,
      '--authority': 'essex',
      '--out': join(folder(), 'a.zip'),
    };
    const options = Object.entries({ ...given, ...change }).flat();
    const { code, err } = await runScript('teams', 'package', ...options);
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  });

  test('asks whose app it is where the settings do not say', async () => {
    const { code, err } = await runScript('teams', 'package', '--app-id', appId, '--domain', app.domain);
    expect([code, err]).toEqual([1, expect.stringContaining('--authority: expected whose app it is')]);
  });
});

describe('the manifest', () => {
  test.each<[what: string, change: object]>([
    ['a field that Teams does not know', { colour: 'blue' }],
    ['an id that is none', { id: 'family-views' }],
    ['a description that is too long', { description: { short: 'x'.repeat(81), full: 'x' } }],
    ['no icons', { icons: undefined }],
    ['a colour by its name', { accentColor: 'blue' }],
  ])('with %s is refused by name', async (_, change) => {
    await expect(checkManifest('manifest.json', { ...manifestOf(app), ...change })).rejects.toThrow(
      'manifest.json: expected what Teams takes, got\n',
    );
  });

  test('has a file for each other language, whose words are checked too', async () => {
    expect(Object.keys(languageFiles())).toEqual(locales.slice(1).map((locale) => `${locale}.json`));
    const odd = { ...languageFiles()['pl.json']!, 'name.short': 'x'.repeat(31) };
    await expect(checkManifest('pl.json', odd)).rejects.toThrow('pl.json');
  });

  test('gives the same package on any day', async () => {
    expect((await appPackage(app)).equals(await appPackage(app))).toBe(true);
  });
});

describe('the icons', () => {
  /** Width, height and colour type (2 is colour, 6 is colour with transparency), as a PNG's first chunk tells them. */
  function headOf(name: string): number[] {
    const png = readFileSync(new URL(`../../../deploy/teams/${name}.png`, import.meta.url));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20), png[25]!];
  }

  test('have the sizes that Teams wants', () => {
    expect([headOf('color'), headOf('outline')]).toEqual([
      [192, 192, 2],
      [32, 32, 6],
    ]);
  });
});

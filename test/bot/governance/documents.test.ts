import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill, partsIn } from '../../../bot/governance/fill.ts';
import { documents, partsFor } from '../../../bot/governance/parts.ts';
import { essex, liveAuthorities, testAuthorities } from '../../support/authorities.ts';

const folders = 'bot|coding|deploy|dialogs|locales|reports|store|survey|test';
const parts = partsFor(testAuthorities);
const read = (name: string) => readFileSync(`docs/${name}`, 'utf8');

/** Runs `npm run governance -- …` as it is run. */
function governance(...args: string[]) {
  return spawnSync(process.execPath, ['bot/commands/governance.ts', ...args], { encoding: 'utf8' });
}

describe.each(documents)('%s', (name) => {
  test('says what the code, the settings and the measurements say now: npm run governance', () => {
    expect(read(name)).toBe(fill(read(name), parts));
  });

  test('names only tests that are there, by titles they have', () => {
    const named = [...read(name).matchAll(/`(test\/[^`]+)`((?:(?:, )?\s?"[^"]+")*)/gu)];
    expect(named).not.toEqual([]);
    const wrong = named.flatMap(([, file, titles]) => {
      const test = existsSync(file!) ? (file!.includes('.') ? readFileSync(file!, 'utf8') : '') : undefined;
      if (test === undefined) return [file];
      return [...titles!.matchAll(/"([^"]+)"/gu)].map(([, title]) => title!).filter((title) => !test.includes(title));
    });
    expect(wrong).toEqual([]);
  });

  test('names only files and pages that are there', () => {
    const files = [...read(name).matchAll(new RegExp(`\`((?:${folders})/[^\`*]+)\``, 'gu'))].map(([, file]) => file!);
    const pages = [...read(name).matchAll(/\]\(([^)#]+\.md)[^)]*\)/gu)].map(([, page]) => `docs/${page}`);
    expect([...files, ...pages].filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names only npm scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...read(name).matchAll(/npm run (?:-s )?([a-z-]+)/gu)].map(([, script]) => script!);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

test('every generated part stands in a document', () => {
  const used = new Set(documents.flatMap((name) => partsIn(read(name))));
  expect(Object.keys(parts).filter((part) => !used.has(part))).toEqual([]);
});

describe('npm run governance', () => {
  test('makes copies for one council with its own clocks and hours', () => {
    const retention = { responsesMonths: 7, unfinishedDays: 33, alertsMonths: 41 };
    const out = mkdtempSync(join(tmpdir(), 'family-views-records-'));
    const authorities = liveAuthorities((each) => (each.code === essex.code ? { ...each, retention } : each));
    expect(governance('--authorities', authorities, '--out', out).status).toBe(0);
    const copy = readFileSync(join(out, 'dpia.md'), 'utf8');
    expect(copy).toContain('| Essex | 7 months after it was begun | 33 days after the last answer | 41 months');
    expect(read('dpia.md')).not.toContain('33 days');
  });

  test('--check fails when a document is out of date, and says what to do', () => {
    const authorities = liveAuthorities((each) => ({ ...each, retention: { ...each.retention, unfinishedDays: 33 } }));
    const { status, stderr } = governance('--check', '--authorities', authorities);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^governance: out of date: dpia\.md.*Run npm run governance/u),
    ]);
    expect(read('dpia.md')).not.toContain('33 days');
  });

  test('names a file of councils that is not there', () => {
    const { status, stderr } = governance('--authorities', 'nowhere.json');
    expect([status, stderr]).toEqual([1, expect.stringContaining('nowhere.json')]);
  });
});

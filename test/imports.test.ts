import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** docs/design.md, Layout: what each folder may import of ours. `store` below means all of it, `store/responseStore.ts` and the like only interfaces. */
const ours: Record<string, string[]> = {
  survey: [],
  locales: [],
  coding: ['survey'],
  store: ['survey', 'coding'],
  reports: ['survey', 'coding', 'locales', 'store/responseStore.ts'],
  dialogs: ['survey', 'coding', 'locales', 'store/responseStore.ts', 'store/alertStore.ts'],
  bot: ['survey', 'coding', 'locales', 'store', 'reports', 'dialogs'],
};

/** docs/design.md, Layout: packages that only some folders may import. */
const owners: Record<string, string[]> = {
  i18next: ['locales'],
  '@azure/cosmos': ['store'],
  'better-sqlite3': ['store'],
  botbuilder: ['bot'],
  'botbuilder-core': ['dialogs', 'bot', 'store'],
  'botbuilder-dialogs': ['dialogs', 'bot'],
  restify: ['bot'],
  nunjucks: ['bot'],
  pino: ['bot'],
  commander: ['bot'],
  openai: ['bot'],
  'cli-progress': ['bot'],
  'csv-parse': ['bot'],
  yauzl: ['bot'],
  saxes: ['bot'],
  'csv-stringify': ['reports'],
  'hyparquet-writer': ['reports'],
  yazl: ['reports', 'bot'],
  '@microsoft/app-manifest': ['bot'],
  stopword: ['reports'],
  'lru-cache': ['dialogs', 'bot', 'coding'],
  jose: ['bot'],
  nodemailer: ['bot'],
  ws: ['bot'],
  'notifications-node-client': ['bot'],
  'openid-client': ['bot'],
  '@azure/identity': ['bot'],
};

interface Import {
  from: string;
  to: string;
}

const files = Object.keys(ours).flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);
const imports: Import[] = files.flatMap((file) =>
  ts
    .preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => ({ from: slashed(file), to: target(file, fileName) })),
);

describe('the import table of docs/design.md', () => {
  test('reads every folder', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  test.each(Object.keys(ours))('%s imports only what it may', (folder) => {
    const allowed = [folder, ...ours[folder]!];
    const wrong = imports
      .filter(({ from, to }) => from.startsWith(`${folder}/`) && isOurs(to))
      .filter(({ to }) => !allowed.some((each) => to === each || to.startsWith(`${each}/`)));
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(owners))('%s is imported only where it belongs', (name) => {
    const wrong = imports.filter(
      ({ from, to }) => packageOf(to) === name && !owners[name]!.includes(from.split('/')[0]!),
    );
    expect(wrong).toEqual([]);
  });

  test('has no rings', () => {
    expect(rings(imports.filter(({ to }) => isOurs(to)))).toEqual([]);
  });
});

function target(file: string, name: string): string {
  return name.startsWith('.') ? slashed(relative(root, resolve(root, dirname(file), name))) : name;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

function isOurs(to: string): boolean {
  return Object.keys(ours).some((folder) => to.startsWith(`${folder}/`));
}

function packageOf(to: string): string {
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Files that import themselves in the end, each named once with its way round. */
function rings(edges: Import[]): string[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (path.includes(file) || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

import { importBenchmark } from '../../../bot/benchmark/importFile.ts';
import { pemOf } from '../../../bot/benchmark/publicKey.ts';
import { signBenchmark } from '../../../bot/benchmark/signedFile.ts';
import type { Benchmark } from '../../../reports/benchmark/benchmark.ts';
import { smallNumbers } from '../../../reports/suppression/rules.ts';
import { openMemory } from '../../../store/memory.ts';
import type { Store } from '../../../store/store.ts';
import { aBenchmark, ofAnotherFrame } from '../../reports/benchmark/figures.ts';
import { fileOf, newKey, signedText, trusting, type Contents } from './signedBy.ts';

const now = Date.parse('2026-11-03T09:00:00.000Z');
const [theirs, strangers] = [newKey(), newKey()];
const benchmark = aBenchmark(1, { answered: 40, people: { safer: 12, calmer: 3 } });
const { code } = benchmark.authority;
const other = aBenchmark(2, { answered: 40, people: { safer: 12 } });
const later = { ...benchmark, at: '2026-11-02T10:00:00.000Z' };

let store: Store;
let recorded: number;
beforeEach(async () => {
  store = openMemory();
  recorded = 0;
  await store.benchmarks.trust(trusting(theirs, 'Them', code));
});

const taking = (text: string, force = false) =>
  importBenchmark(text, {
    benchmarks: store.benchmarks,
    now,
    force,
    record: () => {
      recorded += 1;
      return Promise.resolve();
    },
  });

/** What importing says; whatever it is, nothing may have been changed or written down. */
async function refusal(text: string): Promise<string> {
  const before = await store.benchmarks.list();
  const error = await taking(text).then(
    () => new Error('was taken in'),
    (reason: Error) => reason,
  );
  expect(await store.benchmarks.list()).toEqual(before);
  expect(recorded).toBe(0);
  return error.message;
}

const signed = (change?: (contents: Contents) => void) => fileOf(benchmark, theirs, { change });
const parts = (text: string) => JSON.parse(text) as Record<'protected' | 'payload' | 'signature', string>;
const base64 = (text: string) => Buffer.from(text).toString('base64url');

test('a file by a trusted key is taken in, whole as it came', async () => {
  const text = await signBenchmark(benchmark, theirs);
  expect(await taking(text)).toEqual({ benchmark, key: 'Them', outcome: 'added' });
  expect(await store.benchmarks.list()).toEqual([
    {
      ...{ authority: code, round: '2026-autumn', madeAt: benchmark.at, importedAt: '2026-11-03T09:00:00.000Z' },
      ...{ signed: text, version: 1 },
    },
  ]);
  expect(recorded).toBe(1);
});

test('the same file a second time changes nothing', async () => {
  const text = await signBenchmark(benchmark, theirs);
  await taking(text);
  const before = await store.benchmarks.list();
  expect(await taking(text)).toMatchObject({ outcome: 'same' });
  expect(await store.benchmarks.list()).toEqual(before);
  expect(recorded).toBe(1);
});

test('newer figures take the place of older ones of the same round, and of no others', async () => {
  await taking(await signBenchmark({ ...benchmark, round: '2026-spring' }, theirs));
  await taking(await signBenchmark(benchmark, theirs));
  expect(await taking(await signBenchmark(later, theirs))).toMatchObject({ outcome: 'replaced' });
  const found = await store.benchmarks.list();
  expect(found.map(({ round, madeAt }) => [round, madeAt])).toEqual([
    ['2026-autumn', later.at],
    ['2026-spring', benchmark.at],
  ]);
});

test('an older file sent again is refused, unless it is forced', async () => {
  await taking(await signBenchmark(later, theirs));
  recorded = 0;
  const replayed = await signBenchmark(benchmark, theirs);
  expect(await refusal(replayed)).toMatch(/^expected newer figures of .* ask for new ones, or add --force/u);
  expect(await taking(replayed, true)).toMatchObject({ outcome: 'replaced' });
});

test('other figures of the same moment are refused', async () => {
  await taking(await signBenchmark(benchmark, theirs));
  recorded = 0;
  const { groups } = aBenchmark(1, { answered: 50, people: {} });
  expect(await refusal(await signBenchmark({ ...benchmark, groups }, theirs))).toMatch(/^expected newer figures/u);
});

test('two files at once leave one whole', async () => {
  const files = [await signBenchmark(benchmark, theirs), await signBenchmark(later, theirs)];
  await Promise.allSettled(files.map((text) => taking(text)));
  const [found, ...more] = await store.benchmarks.list();
  expect(more).toEqual([]);
  expect(files).toContain(found!.signed);
});

test('figures of another code frame are kept, whatever their codes', async () => {
  const text = await fileOf(ofAnotherFrame(benchmark), theirs, {
    change: ({ groups }) => (groups.parent.people = { 'quite-other': 10 }),
  });
  expect(await taking(text)).toMatchObject({ outcome: 'added', benchmark: { frame: 'larc-1-other' } });
});

describe('who signed', () => {
  test('a key that nobody trusts is named, and those that are trusted', async () => {
    const said = await refusal(await signBenchmark(benchmark, strangers));
    expect(said).toMatch(
      /^expected a signature by a key that is trusted here \("Them" [0-9a-f-]{39}\), got one by [0-9a-f-]{39}:/u,
    );
  });

  test('a key speaks only for the authorities it is trusted for', async () => {
    const said = await refusal(await signBenchmark(other, theirs));
    expect(said).toContain(
      `expected figures of ${code}, for which the key "Them" is trusted, got ${other.authority.code}`,
    );
  });

  test("somebody else's signature under a trusted key's id is found", async () => {
    const forged = await fileOf(benchmark, { ...strangers, publicKey: theirs.publicKey });
    expect(await refusal(forged)).toMatch(/^expected a file as the key "Them" signed it, got one that was changed/u);
  });

  test.each([
    ['no algorithm', () => JSON.stringify({ ...unsigned('none'), signature: 'AA' })],
    ['no signature', () => JSON.stringify({ ...unsigned('none'), signature: '' })],
    ['a secret made of the public key', () => byPublicKey()],
    ['another type', () => fileOf(benchmark, theirs, { header: { typ: 'JWT' } })],
    ['an unknown extension', () => withCritical()],
  ])('%s is refused', async (_, make) => {
    expect(await refusal(await make())).toMatch(/^expected a file (as the key|that "npm run benchmark)/u);
  });

  const idOfTheirs = trusting(theirs, '').id;
  const unsigned = (alg: string) => ({
    protected: base64(JSON.stringify({ alg, typ: 'family-views-benchmark+jose', kid: idOfTheirs })),
    payload: base64('{}'),
  });
  const byPublicKey = () => signedText('{}', Buffer.from(pemOf(theirs.publicKey)), { alg: 'HS256', kid: idOfTheirs });
  const withCritical = async () => {
    const header = { alg: 'EdDSA', typ: 'family-views-benchmark+jose', kid: idOfTheirs, crit: ['x'], x: 1 };
    return JSON.stringify({ ...parts(await signed()), protected: base64(JSON.stringify(header)) });
  };
});

describe('what was changed on the way', () => {
  test('each bit of the contents and of the signature counts', async () => {
    const file = parts(await signed());
    for (const part of ['payload', 'signature', 'protected'] as const)
      for (const place of [0, 7, Math.floor(file[part].length / 2), file[part].length - 3]) {
        const letter = file[part][place] === 'A' ? 'B' : 'A';
        const text = file[part].slice(0, place) + letter + file[part].slice(place + 1);
        expect(await refusal(JSON.stringify({ ...file, [part]: text }))).toMatch(/^expected a (file|signature)/u);
      }
  });

  test('a file that breaks off anywhere is refused', async () => {
    const text = await signed();
    for (let length = 0; length < text.length; length += 97)
      expect(await refusal(text.slice(0, length))).toMatch(
        /^expected a file that "npm run benchmark -- export" wrote, whole/u,
      );
  });

  test.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['words', 'hello'],
    ['more', '{"a":1}'],
  ])('%s is no such file', async (_, text) => {
    expect(await refusal(text)).toMatch(/^expected a file that "npm run benchmark -- export" wrote, whole/u);
  });

  test('what is not signed may not stand beside it', async () => {
    const text = JSON.stringify({ ...parts(await signed()), header: { authority: 'E10000012' } });
    expect(await refusal(text)).toMatch(/^expected a file that/u);
  });
});

/** Signed by a trusted key all the same: their installation may be broken, or of another age. */
describe('what a trusted key signed and cannot be', () => {
  const set = (people: Record<string, unknown>) => (contents: Contents) =>
    Object.assign(contents.groups.parent.people, people);
  const answered = (count: unknown) => (contents: Contents) => (contents.groups.parent.answered.difference = count);
  const field = (name: string, value: unknown) => (contents: Contents) => (contents[name] = value);
  const askAgain = 'have it made anew by the newest release';

  test.each<[string, (contents: Contents) => unknown, string]>([
    [
      'another version',
      field('version', 2),
      'expected version 1 of the format, got 2: both installations need the same',
    ],
    ['another format', field('format', 'x'), 'expected a file of the format family-views-benchmark, got another'],
    [
      'words beside the counts',
      field('answers', ['He is calmer']),
      'expected only the fields of the format, got another one',
    ],
    ['words for a count', set({ safer: 'He is calmer' }), 'groups.parent.people.safer'],
    [
      'a small count',
      set({ safer: 4 }),
      'expected only numbers that the rule "study" shows, got other numbers for parent, safer',
    ],
    [
      'a small number of people',
      answered(3),
      'expected only numbers that the rule "study" shows, got other numbers for parent, difference',
    ],
    ['half a person', set({ safer: 7.5 }), 'groups.parent.people.safer'],
    ['fewer than none', set({ safer: -5 }), 'groups.parent.people.safer'],
    ['more people than there are', set({ safer: 1e9 }), 'groups.parent.people.safer'],
    ['more than answered', set({ safer: 41 }), 'expected no more people with a view than answered'],
    ['a view of a hidden number of people', answered('hidden'), 'expected no more people with a view than answered'],
    ['a view that nobody could give', answered(0), 'expected no more people with a view than answered'],
    ['a code nobody knows', set({ unheard: 5 }), `got one that it does not have, "unheard": ${askAgain}`],
    ['a code left out', ({ groups }) => delete groups.child.people.safer, `got all but one, "safer": ${askAgain}`],
    ['a place that is none', field('authority', { code: 'W06000001', name: 'Them' }), 'expected an ONS code'],
    ['a round that is none', field('round', '../x'), 'round: expected lower-case letters, digits and hyphens'],
    ['a rule nobody knows', field('rule', 'none'), 'rule: '],
    ['no time', field('at', 'yesterday'), 'at: '],
    ['the future', field('at', '2026-11-03T09:11:00.000Z'), 'expected figures counted before now'],
    ['a name of two lines', field('authority', { code, name: 'Them\nAll' }), 'expected one line'],
  ])('%s', async (_, change, expected) => {
    const said = await refusal(await signed((contents) => void change(contents)));
    expect(said).toContain(expected);
    expect(said).not.toContain('calmer');
  });

  test('under the rule that rounds, a number that is not rounded', async () => {
    const rounded = aBenchmark(1, { answered: 40, people: { safer: 12 } }, smallNumbers.nhs);
    const file = (people: object) =>
      fileOf(rounded, theirs, { change: ({ groups }) => Object.assign(groups.parent.people, people) });
    expect(await refusal(await file({ safer: 12 }))).toContain('expected only numbers that the rule "nhs" shows');
    expect(await refusal(await file({ safer: 5 }))).toContain('expected only numbers that the rule "nhs" shows');
    expect(await taking(await file({}))).toMatchObject({ outcome: 'added' });
  });

  test('text that is no JSON, and bytes that are no text', async () => {
    const kid = trusting(theirs, '').id;
    expect(await refusal(await signedText('hello', theirs.privateKey, { kid }))).toContain('expected JSON inside');
  });

  test('clocks may differ by some minutes', async () => {
    const soon: Benchmark = { ...benchmark, at: '2026-11-03T09:09:00.000Z' };
    expect(await taking(await signBenchmark(soon, theirs))).toMatchObject({ outcome: 'added' });
  });
});

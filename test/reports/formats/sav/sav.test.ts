import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import type * as SavReader from 'sav-reader' with { 'resolution-mode': 'require' };
import { codeFrame, codesAbout } from '../../../../coding/codeFrame.ts';
import type { Cell, Variable } from '../../../../reports/column.ts';
import type { DataSet, Row } from '../../../../reports/dataSet.ts';
import { responsesData, tablesData } from '../../../../reports/dataSets.ts';
import { dictionary } from '../../../../reports/dictionary.ts';
import { sav } from '../../../../reports/formats/sav/sav.ts';
import { publishFor } from '../../../../reports/report.ts';
import { summaries } from '../../../../reports/summary.ts';
import { smallNumbers } from '../../../../reports/suppression/rules.ts';
import { tableRows } from '../../../../reports/tableRows.ts';
import { tally } from '../../../../reports/tally.ts';
import type { Response } from '../../../../store/responseStore.ts';
import { familyViews } from '../../../../survey/survey.ts';
import { describeWith } from '../../../support/programs.ts';
import { openInPspp } from '../../../support/pspp.ts';
import { aChild, anAuthority, aParent, chose, streamed, words } from '../../../support/responses.ts';

// It can be required only.
const savReader = createRequire(import.meta.url)('sav-reader') as typeof SavReader;

const authority = anAuthority();
const context = { survey: familyViews, authorities: [authority] };
const selection = [{ authority, round: '2026-autumn' }];

const fileOf = (data: DataSet) => buffer(sav(data, new Date('2026-11-01T10:20:30Z')));

const fileOfResponses = (...responses: Response[]) =>
  fileOf(responsesData({ selection, context, responses: () => streamed(responses) }));

/** A file with a column of its own, by type and cells. */
function fileOfColumn(type: Variable['type'], cells: readonly Cell[], more: Partial<Variable> = {}): Promise<Buffer> {
  const variables = [{ name: 'cell', label: 'Cell', type, description: 'A cell.', ...more }];
  return fileOf({ title: 'Cells', variables, rows: () => cells.map((cell): Row => ({ cell })) });
}

async function readBack(file: Promise<Buffer>): Promise<(string | undefined)[]> {
  const { cases } = await openInPspp(await file);
  return cases.map(({ cell }) => cell);
}

const polish = 'Jest spokojniejszy, więcej się śmieje';
const urdu = 'وہ اب زیادہ خوش ہے، "شکریہ"';
const long = `${'Więcej spokoju. '.repeat(625)}`;

const people = () => [
  aParent(
    { difference: ['safer', 'calmer'] },
    {
      createdAt: '2026-10-05T09:12:34.000Z',
      answers: {
        'key-group': chose('autism'),
        locality: chose(authority.localities[0]!.id),
        supports: chose('camhs', 'key-worker'),
        improve: words(polish),
      },
    },
  ),
  aChild({ difference: ['happier'] }, { answers: { improve: words(urdu, ['reliability']) } }),
  aParent({ difference: ['safer'] }, { answers: { improve: words(long) } }),
  aParent({}),
];

describeWith('pspp')('in PSPP', () => {
  test('every column but JSON is there, with its label', async () => {
    const { tables } = await openInPspp(await fileOfResponses(...people()), ['DISPLAY DICTIONARY.']);
    const [, ...variables] = tables.get('Variables')!;
    expect(variables.map(([name, , label]) => [name, label])).toEqual(
      dictionary.filter(({ type }) => type !== 'json').map(({ name, label }) => [name, label]),
    );
  });

  test('sentences of the dictionary are attributes of their variables', async () => {
    const { tables } = await openInPspp(await fileOfResponses(...people()), ['DISPLAY ATTRIBUTES.']);
    const found = tables.get('Variable and Dataset Attributes')!;
    expect(found).toContainEqual(['Who answers', 'description', 'Who answers.']);
    expect(found).toHaveLength(1 + dictionary.filter(({ type }) => type !== 'json').length);
  });

  test('values have labels, of short strings, long strings and numbers', async () => {
    const commands = ['FREQUENCIES VARIABLES=respondent register age_band code_safer authority channel locality.'];
    const { tables } = await openInPspp(await fileOfResponses(...people()), commands);
    const shown = (title: string) => tables.get(title)!.map((row) => row[1]);
    expect(shown('Who answers')).toEqual(expect.arrayContaining(['parent or carer', 'child or young person']));
    expect(shown('Wording asked in')).toContain('11 and over');
    expect(shown('Age of the child who answers')).toContain('11, 12 or 13');
    expect(shown('Local authority')).toContain('Essex');
    expect(shown('Where the person answered')).toContain('Chat page');
    expect(shown('Area')).toContain(authority.localities[0]!.name);
    expect(shown('Feel safer')).toEqual(expect.arrayContaining(['No', 'Yes']));
  });

  test('lists are multiple-response sets of their members', async () => {
    const { tables } = await openInPspp(await fileOfResponses(...people()), ['MRSETS /DISPLAY NAME=ALL.']);
    const sets = new Map(tables.get('Multiple Response Sets')!.map(([name, ...more]) => [name, more]));
    const members = codesAbout('improve').map(({ id }) => `code_${id.replaceAll('-', '_')}`);
    expect(sets.get('$improve_codes')).toEqual([
      ...['Improving services: codes that count', 'Dichotomies', '1', members.join('\n')],
    ]);
    expect([...sets.keys()].slice(1).sort()).toEqual([
      ...['$difference_codes', '$improve_codes', '$key_groups', '$supports'],
    ]);
  });

  test('words are whole in every script, also ten thousand characters of them', async () => {
    const { cases } = await openInPspp(await fileOfResponses(...people()));
    expect(long).toHaveLength(10_000);
    expect(cases.map(({ improve_text }) => improve_text)).toEqual([polish, urdu, long.trimEnd(), '']);
  });

  test('dates are dates, lists are text, and what was not asked is missing', async () => {
    const [row, child, , silent] = (
      await openInPspp(await fileOfResponses(...people()), ['DESCRIPTIVES VARIABLES=started.'])
    ).cases;
    expect(row).toMatchObject({ started: '10/05/2026 09:12:34', supports: 'camhs;key-worker' });
    expect(row).toMatchObject({ support_camhs: '1', support_key_worker: '1', support_social_worker: '0' });
    expect(child).toMatchObject({ key_group_autism: ' ', code_happier: '1', code_safer: '0' });
    expect(silent).toMatchObject({ code_safer: ' ' });
  });

  test('an empty text is missing, an empty list is not', async () => {
    const commands = ['FREQUENCIES VARIABLES=age_band may_quote locality improve_text supports.'];
    const { tables } = await openInPspp(await fileOfResponses(...people()), commands);
    const missing = (title: string) => tables.get(title)!.some(([kind]) => kind === 'Missing');
    expect(missing('Age of the child who answers')).toBe(true);
    expect(missing('May be quoted without their name')).toBe(true);
    expect(missing('Area')).toBe(true);
    expect(missing('What would improve services, in their words')).toBe(true);
    expect(missing('Who has been helping')).toBe(false);
  });

  test('sums and people behind them are those of the tally', async () => {
    const { groups } = await tally(summaries(streamed(people()), context));
    const { cases } = await openInPspp(await fileOfResponses(...people()));
    const parents = cases.filter(({ respondent }) => respondent === 'parent');
    for (const { id, topic } of codeFrame.codes) {
      const cells = parents.map((row) => row[`code_${id.replaceAll('-', '_')}`]!.trim()).filter(Boolean);
      expect([id, cells.length]).toEqual([id, groups.parent.answered[topic]]);
      expect([id, cells.filter((cell) => cell === '1').length]).toEqual([id, groups.parent.people.get(id) ?? 0]);
    }
  });

  test('published tables keep hidden numbers missing, and say why', async () => {
    const given = Array.from({ length: 9 }, () => aParent({ difference: ['safer'] }));
    const few = Array.from({ length: 3 }, () => aParent({ difference: ['calmer'] }));
    const counts = await tally(summaries(streamed([...given, ...few]), context));
    const published = publishFor(selection, counts, smallNumbers.study);
    const data = tablesData({ selection, published });
    const { cases, tables } = await openInPspp(await fileOf(data), ['FREQUENCIES VARIABLES=status code.']);
    expect(cases).toHaveLength([...tableRows(published, selection)].length);
    const shown = cases.filter(({ breakdown, respondent }) => breakdown === 'all' && respondent === 'parent');
    expect(shown.slice(0, 2)).toMatchObject([
      { code: 'safer', people: '9', answered: '12', share: '0.75', rank: '1', status: '' },
      { code: 'calmer', people: ' ', share: ' ', rank: ' ', status: '[c]' },
    ]);
    expect(tables.get('Why something is empty')!.map((row) => row[1])).toContain(
      'hidden, so that nobody can be recognised',
    );
    expect(tables.get('View')!.map((row) => row[1])).toContain('Feel safer');
  });

  test('a file of nobody opens', async () => {
    expect((await openInPspp(await fileOfResponses())).cases).toEqual([]);
  });

  test.each([0, 1, -99, -100, 151, 152, 0.5, 1e300, -1e-300, 2 ** 53])('the number %d is itself', async (number) => {
    const [cell, missing] = await readBack(fileOfColumn('number', [number, undefined], { type: 'number' }));
    expect([Number(cell), missing]).toEqual([number, ' ']);
  });

  test('texts of all lengths around the edges of segments are whole', async () => {
    const lengths = [0, 1, 7, 8, 9, 247, 248, 249, 252, 255, 256, 257, 503, 504, 505, 511, 512, 2040, 2041, 5000];
    for (const longest of lengths.filter((length) => length > 0)) {
      const texts = lengths
        .filter((length) => length <= longest)
        .map((length) => 'abcdefg'.repeat(800).slice(0, length));
      expect(await readBack(fileOfColumn('text', texts))).toEqual(texts);
    }
  });

  test('a text that is too long is cut between two characters, and says so', async () => {
    const [cell] = await readBack(fileOfColumn('text', ['ż'.repeat(20_000)]));
    expect(cell).toBe(`${'ż'.repeat(16_380)} [cut]`);
  });

  test('a text that has grown since the widths were taken is cut, and harms none of the others', async () => {
    let times = 0;
    const variables = ['first', 'second'].map((name) => ({
      name,
      label: name,
      type: 'text' as const,
      description: '.',
    }));
    const rows = () => [{ first: times++ === 0 ? 'short' : 'much longer than before', second: 'as it was' }];
    const { cases } = await openInPspp(await fileOf({ title: 'Growing', variables, rows }));
    expect(cases).toEqual([{ first: 'mu [cut]', second: 'as it was' }]);
  });

  test.each([
    ['a formula', '=HYPERLINK("http://x.example")', '=HYPERLINK("http://x.example")'],
    ['a NUL', 'before\0after', 'before\ufffdafter'],
    ['what a terminal would obey', 'a\u001b[31mred', 'a\ufffd[31mred'],
    ['half a character', 'a\ud83dz', 'a\ufffdz'],
    ['line ends and tabs', 'one\ntwo\tthree', 'one\ntwo\tthree'],
    ['emoji', '👩‍👧‍👦 happier', '👩‍👧‍👦 happier'],
    ['commands', "'. ERASE FILE='x'.", "'. ERASE FILE='x'."],
  ])('%s in an answer does no harm', async (_, said, read) => {
    expect(await readBack(fileOfColumn('text', [said, 'after']))).toEqual([read, 'after']);
  });
});

describe('in another reader', () => {
  async function opened(file: Promise<Buffer>) {
    const reader = new savReader.SavBufferReader(await file);
    await reader.open();
    return { reader, ...reader.meta };
  }

  test('names, labels and cases are the same', async () => {
    const { reader, sysvars } = await opened(fileOfResponses(...people()));
    expect(sysvars.map(({ name, label }) => [name, label])).toEqual(
      dictionary.filter(({ type }) => type !== 'json').map(({ name, label }) => [name, label]),
    );
    expect(reader.meta.getValueLabels('code_safer')).toEqual([
      { val: 0, label: 'No' },
      { val: 1, label: 'Yes' },
    ]);
    const row = (await reader.readNextRow()) as Record<string, unknown>;
    expect(row).toMatchObject({ respondent: 'parent', improve_text: polish, code_safer: 1, code_happier: 0 });
    expect(savReader.DateHelper.dateFromNumber(row.started as number)).toEqual(new Date('2026-10-05T09:12:34Z'));
  });

  test('the file says what it is of, and when it was made', async () => {
    const header: unknown = (await opened(fileOfResponses())).header;
    expect(header).toMatchObject({
      ...{ fileLabel: 'Family Views, answers: Essex, 2026-autumn', encoding: 'UTF-8' },
      ...{ creationDate: '01 Nov 26', creationTime: '10:20:30' },
    });
  });

  test('a file of made-up answers says so', async () => {
    const source = { context, responses: () => streamed([]) };
    const header: unknown = (
      await opened(fileOf(responsesData({ ...source, selection: [{ authority, round: 'sample' }] })))
    ).header;
    expect(header).toMatchObject({ fileLabel: 'SIMULATED. Family Views, answers: Essex, sample' });
  });
});

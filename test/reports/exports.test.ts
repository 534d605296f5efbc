import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { codeIds, codesAbout } from '../../coding/codeFrame.ts';
import { dictionary, dictionaryCsv, exportVersion } from '../../reports/dictionary.ts';
import { exportRows } from '../../reports/exportRows.ts';
import { responsesCsv } from '../../reports/formats/responsesCsv.ts';
import { responsesJsonl } from '../../reports/formats/responsesJsonl.ts';
import { summaries } from '../../reports/summary.ts';
import { tally } from '../../reports/tally.ts';
import { tableVariables } from '../../reports/tableVariables.ts';
import type { Response } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import {
  aChild,
  anAuthority,
  aParent,
  aResponse,
  chose,
  corrected,
  disputed,
  skipped,
  streamed,
  words,
} from '../support/responses.ts';

const context = { survey: familyViews, authorities: [anAuthority()] };

async function exported(format: () => PassThrough | ReturnType<typeof responsesCsv>, responses: Response[]) {
  const out = new PassThrough();
  const [written] = await Promise.all([buffer(out), pipeline(exportRows(streamed(responses), context), format(), out)]);
  return written.toString();
}

async function csvRows(...responses: Response[]): Promise<Record<string, string>[]> {
  return parse(await exported(responsesCsv, responses), { bom: true, columns: true });
}

async function jsonRows(...responses: Response[]): Promise<Record<string, unknown>[]> {
  const lines = (await exported(responsesJsonl, responses)).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const full = () =>
  aParent(
    {},
    {
      id: '01K6FULL',
      personKey: 'SECRET-PERSON',
      referenceHash: 'SECRET-REFERENCE',
      createdAt: '2026-10-05T09:00:00.000Z',
      updatedAt: '2026-10-05T09:12:00.000Z',
      answers: {
        'key-group': chose('autism', 'school-absence'),
        supports: chose('camhs'),
        locality: chose('mid'),
        'difference-child': words('He feels safer', ['safer']),
        'difference-family': words('We cope', ['coping']),
        ...corrected('difference', {
          proposed: ['safer', 'coping'],
          confirmed: ['safer'],
          added: ['calmer'],
          removed: ['coping'],
          unreviewed: ['home'],
          shown: ['safer', 'coping', 'calmer'],
        }),
        improve: words('They never ring back', ['reliability']),
        'may-quote': chose('no'),
      },
    },
  );

const valuesOf = (column: string) =>
  dictionary.find(({ name }) => name === column)?.values?.map(({ value }) => value) ?? [];

const members = (prefix: string, all: readonly string[], given: string[]) =>
  Object.fromEntries(all.map((value) => [`${prefix}_${value.replaceAll('-', '_')}`, given.includes(value)]));

const given = (question: string, code: string, evidence: string) => ({
  ...{ question, code, confidence: 0.9, evidence },
  ...{ by: 'coder', frame: 'larc-1', coder: 'rules-1' },
});

test('a response is one JSON line with every column', async () => {
  expect(await jsonRows(full())).toEqual([
    {
      export_version: exportVersion,
      response_id: '01K6FULL',
      authority: 'E10000012',
      round: '2026-autumn',
      status: 'complete',
      channel: 'page',
      locale: 'en',
      started: '2026-10-05T09:00:00.000Z',
      updated: '2026-10-05T09:12:00.000Z',
      survey_version: 'family-views-1',
      respondent: 'parent',
      register: 'parent',
      age_band: null,
      key_groups: ['autism', 'school-absence'],
      supports: ['camhs'],
      locality: 'mid',
      may_quote: 'no',
      difference_child_text: 'He feels safer',
      difference_family_text: 'We cope',
      improve_text: 'They never ring back',
      difference_codes: ['safer', 'calmer', 'home'],
      difference_proposed: ['safer', 'coping'],
      difference_reviewed: 'yes',
      difference_asked_without_proposal: 'no',
      difference_shown: ['safer', 'coping', 'calmer'],
      difference_confirmed: ['safer'],
      difference_added: ['calmer'],
      difference_removed: ['coping'],
      difference_disputed: [],
      difference_unreviewed: ['home'],
      improve_codes: ['reliability'],
      improve_proposed: ['reliability'],
      improve_reviewed: 'no',
      improve_asked_without_proposal: null,
      improve_shown: null,
      improve_confirmed: null,
      improve_added: null,
      improve_removed: null,
      improve_disputed: null,
      improve_unreviewed: null,
      coding: [
        given('difference-child', 'safer', 'He feels safer'),
        given('difference-family', 'coping', 'We cope'),
        given('improve', 'reliability', 'They never ring back'),
      ],
      earlier_coding: [],
      frame_version: ['larc-1'],
      coder_version: ['rules-1'],
      ...members('key_group', valuesOf('key_groups'), ['autism', 'school-absence']),
      ...members('support', valuesOf('supports'), ['camhs']),
      ...members('code', codeIds, ['safer', 'calmer', 'home', 'reliability']),
    },
  ]);
});

test('what is in a list is told apart from what is not, and both from a question with no answer', async () => {
  const [row] = await csvRows(aParent({ improve: [] }, { answers: { 'key-group': chose('autism') } }));
  expect(row).toMatchObject({ key_group_autism: '1', key_group_other: '0', support_camhs: '' });
  expect(row).toMatchObject({ code_reliability: '0', code_safer: '' });
});

test('a code counts for the person, whichever question it was said in reply to', async () => {
  const [row] = await csvRows(aParent({ difference: ['safer', 'reliability'] }));
  expect(row).toMatchObject({ code_safer: '1', code_reliability: '1', code_joined_up: '0' });
});

test('codes as columns give the sums and the people behind them that tables have', async () => {
  const people = () => [
    aParent({ difference: ['safer'], family: ['safer', 'coping'], improve: [] }),
    aParent({ difference: ['reliability'] }),
    aParent({ difference: [], improve: ['reliability', 'joined-up'] }),
    aParent({}),
  ];
  const { groups } = await tally(summaries(streamed(people()), context));
  const rows = await csvRows(...people());
  for (const topic of ['difference', 'improve'] as const)
    for (const { id } of codesAbout(topic)) {
      const cells = rows.map((row) => row[`code_${id.replaceAll('-', '_')}`]).filter((cell) => cell !== '');
      expect([id, cells.length]).toEqual([id, groups.parent.answered[topic]]);
      expect([id, cells.filter((cell) => cell === '1').length]).toEqual([id, groups.parent.people.get(id) ?? 0]);
    }
});

test('what was found not right without saying which has a column of its own, and does not count', async () => {
  const answers = { 'difference-child': words('He feels safer', ['safer', 'calmer']) };
  const [row] = await jsonRows(
    aParent({}, { answers: { ...answers, ...disputed('difference', ['safer'], ['calmer']) } }),
  );
  expect(row).toMatchObject({
    difference_codes: ['calmer'],
    difference_proposed: ['safer'],
    difference_confirmed: [],
    difference_disputed: ['safer'],
    difference_unreviewed: ['calmer'],
    difference_reviewed: 'yes',
  });
});

test('who had nothing read back is marked', async () => {
  const review = { proposed: ['safer'], confirmed: ['safer'], added: [], removed: [], shown: ['safer', 'home'] };
  const answers = {
    'difference-child': words('He feels safer', ['safer'], { drawn: ['safer', 'home'] }),
    'correct-difference': { ...chose('safer'), review: { ...review, open: true as const } },
  };
  const [row] = await csvRows(aParent({}, { answers }));
  expect(row).toMatchObject({ difference_asked_without_proposal: 'yes', difference_shown: 'safer;home' });
});

describe('an answer coded again', () => {
  const ofSecond = { evidence: 'feels', by: 'second-coder' as const };
  const codes = [
    { code: 'home', confidence: 0, ...ofSecond },
    { code: 'calmer', confidence: 0.2, ...ofSecond },
  ];
  const version = { language: 'en', candidates: [], frame: 'larc-2', coder: 'cues-2+second', at: '2027-01-05T09:00Z' };
  const answers = { 'difference-child': words('He feels safer', ['safer'], { recodings: [{ codes, ...version }] }) };
  const coding = [
    { question: 'difference-child', ...codes[0], confidence: null, frame: 'larc-2', coder: 'cues-2+second' },
    { question: 'difference-child', ...codes[1], frame: 'larc-2', coder: 'cues-2+second' },
    given('improve', 'reliability', 'They never ring back'),
  ];
  const earlier_coding = [given('difference-child', 'safer', 'He feels safer')];

  test('has both codings, each code with its evidence, confidence and versions', async () => {
    const person = aParent({}, { answers: { ...full().answers, ...answers, 'difference-family': skipped() } });
    const [json] = await jsonRows(person);
    const [csv] = await csvRows(person);
    expect(json).toMatchObject({ coding, earlier_coding });
    expect([JSON.parse(csv!.coding!), JSON.parse(csv!.earlier_coding!)]).toEqual([coding, earlier_coding]);
  });

  test.each([
    ['nobody reviewed: by the newest coding', {}, ['home', 'calmer'], ['home', 'calmer'], ['larc-2']],
    [
      'reviewed: as it was shown and confirmed',
      corrected('difference', { proposed: ['safer'], confirmed: [], added: ['calmer'], removed: ['safer'] }),
      ['calmer'],
      ['safer'],
      ['larc-1'],
    ],
  ])('%s', async (_, review, counted, proposed, frames) => {
    const [row] = await jsonRows(aParent({}, { answers: { ...answers, ...review } }));
    expect(row).toMatchObject({
      difference_codes: counted,
      difference_proposed: proposed,
      frame_version: frames,
    });
  });
});

test('a response is one CSV row: lists parted by semicolons, coding as JSON', async () => {
  const [row] = await csvRows(full());
  expect(row).toMatchObject({
    response_id: '01K6FULL',
    age_band: '',
    key_groups: 'autism;school-absence',
    may_quote: 'no',
    difference_codes: 'safer;calmer;home',
    improve_confirmed: '',
  });
  expect(JSON.parse(row?.coding ?? '')).toHaveLength(3);
});

test('the columns of both formats are those of the dictionary, in its order', async () => {
  const names = dictionary.map(({ name }) => name);
  expect(Object.keys((await csvRows(full()))[0] ?? {})).toEqual(names);
  expect(Object.keys((await jsonRows(aResponse()))[0] ?? {})).toEqual(names);
});

test('an export of nobody still has its header', async () => {
  const written = await exported(responsesCsv, []);
  expect(parse(written, { bom: true })).toEqual([dictionary.map(({ name }) => name)]);
});

test('who a person is on their channel is in no export', async () => {
  const written = (await exported(responsesCsv, [full()])) + (await exported(responsesJsonl, [full()]));
  expect(written).not.toContain('SECRET');
});

test('text columns hold only words the person gave, on their path', async () => {
  const rows = await csvRows(
    aParent({}, { answers: { 'difference-child': skipped(), improve: skipped() } }),
    aChild({ difference: ['safer'], family: ['coping'] }),
  );
  const texts = rows.map((row) => [row.difference_child_text, row.difference_family_text, row.improve_text]);
  expect(texts).toEqual([
    ['', '', ''],
    ['about safer', '', ''],
  ]);
});

test('a person who took back their consent is no row', async () => {
  const left = aParent({ difference: ['safer'] }, { answers: { consent: chose('no') } });
  expect(await csvRows(left)).toEqual([]);
});

const hostile: [name: string, said: string, inCsv?: string][] = [
  ['a formula', '=HYPERLINK("http://x.example","hi")', `'=HYPERLINK("http://x.example","hi")`],
  ['a plus', '+44 call me', "'+44 call me"],
  ['a minus', '- he is happier', "'- he is happier"],
  ['an at sign', '@SUM(1+1)*cmd', "'@SUM(1+1)*cmd"],
  ['a tab', '\t=1', "'\t=1"],
  ['a carriage return', '\r=1', "'\r=1"],
  ['a line feed', '\nhello', "'\nhello"],
  ['a NUL', '\0=1', '\ufffd=1'],
  ['a full-width equals sign', '＝1+1', "'＝1+1"],
  ['a full-width plus', '＋1', "'＋1"],
  ['a full-width minus', '－1', "'－1"],
  ['a full-width at sign', '＠x', "'＠x"],
  ['a small equals sign', '﹦1', "'﹦1"],
  ['spaces before a formula', '  =1+1', "'  =1+1"],
  ['invisible characters before a formula', '\u200B\uFEFF\u202E=1+1', "'\u200B\uFEFF\u202E=1+1"],
  ['quotes and commas', 'she said "no", twice, ""'],
  ['line breaks of all kinds', 'one\ntwo\r\nthree\rfour'],
  ['a NUL inside', 'before\0after', 'before\ufffdafter'],
  ['emoji', '👩‍👧‍👦 🙂 happier'],
  ['right-to-left text', 'وہ اب زیادہ خوش ہے، "شکریہ"'],
  ['Polish', 'Jest spokojniejszy, więcej się śmieje'],
  ['a formula in the middle', 'happier =1+1'],
  ['a single quote', "'tis better"],
  ['nothing but a space', ' '],
  ['HTML', '<script>alert(1)</script>'],
];

test.each(hostile)(
  '%s in an answer reads back from CSV disarmed, and from JSON Lines as it was',
  async (_, said, inCsv = said) => {
    const response = () => aParent({}, { answers: { improve: words(said) } });
    const [csv, after] = await csvRows(response(), aParent({ improve: [] }));
    expect(csv?.improve_text).toBe(inCsv);
    expect(after?.improve_text).toBe('about it');
    expect((await jsonRows(response()))[0]?.improve_text).toBe(said);
  },
);

test('CSV begins with a byte order mark and ends its lines as RFC 4180 has it', async () => {
  const written = await exported(responsesCsv, [aParent({})]);
  expect(written.startsWith('\uFEFFexport_version,')).toBe(true);
  expect(written.split('\r\n')).toHaveLength(3);
});

describe('the data dictionary', () => {
  const options = (question: string) => {
    const found = familyViews.questions.get(question);
    if (!found || found.kind === 'open') throw new Error(`Expected ${question} to have options`);
    return found.options({ answers: {}, authority: anAuthority() });
  };

  test.each([
    ['respondent', 'respondent'],
    ['age_band', 'age-band'],
    ['key_groups', 'key-group'],
    ['supports', 'supports'],
    ['may_quote', 'may-quote'],
  ])('lists for %s every option of its question', (column, question) => {
    expect(valuesOf(column)).toEqual(expect.arrayContaining(options(question)));
  });

  test('lists the survey in use and every code', () => {
    expect(valuesOf('survey_version')).toContain(familyViews.version);
    expect(valuesOf('difference_codes')).toEqual(codeIds);
  });

  test('is a CSV file with a row a column', () => {
    const rows: Record<string, string>[] = parse(dictionaryCsv(), { bom: true, columns: true });
    expect(rows.map(({ name }) => name)).toEqual(dictionary.map(({ name }) => name));
    expect(rows.find(({ name }) => name === 'respondent')).toEqual({
      name: 'respondent',
      label: 'Who answers',
      type: 'text',
      description: 'Who answers.',
      values: 'parent = parent or carer; child = child or young person',
    });
    expect(rows.find(({ name }) => name === 'improve_added')?.values).toBe('as difference_codes');
  });

  test('of the tables names each column of a row', () => {
    const rows: Record<string, string>[] = parse(dictionaryCsv(tableVariables), { bom: true, columns: true });
    expect(rows.map(({ name }) => name)).toEqual(tableVariables.map(({ name }) => name));
    expect(rows.find(({ name }) => name === 'respondent')?.values).toMatch(/^parent = parents and carers; /);
  });

  test('has a label for each column that SPSS shows whole, and a name that every program takes', () => {
    for (const { name, label, description } of [...dictionary, ...tableVariables]) {
      expect(name).toMatch(/^[a-z][a-z0-9_]{0,63}$/);
      expect(label.length).toBeLessThanOrEqual(120);
      expect(description).toMatch(/^[A-Z01].*\.$/);
    }
  });

  test('names of each member the list it is in', () => {
    const lists = dictionary.filter(({ type }) => type === 'list').map(({ name }) => name);
    const named = new Set(dictionary.flatMap(({ of }) => of ?? []));
    expect([...named]).toEqual(['key_groups', 'supports', 'difference_codes', 'improve_codes']);
    expect(lists).toEqual(expect.arrayContaining([...named]));
  });

  test('names each column once', () => {
    expect(new Set(dictionary.map(({ name }) => name)).size).toBe(dictionary.length);
  });
});

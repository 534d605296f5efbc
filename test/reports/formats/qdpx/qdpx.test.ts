import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { codeFrame } from '../../../../coding/codeFrame.ts';
import { responsesQdpx } from '../../../../reports/formats/qdpx/qdpx.ts';
import type { Response } from '../../../../store/responseStore.ts';
import type { TextAnswer } from '../../../../survey/answer.ts';
import { familyViews } from '../../../../survey/survey.ts';
import { hostileTexts } from '../../../support/hostileTexts.ts';
import { describeWith } from '../../../support/programs.ts';
import { aChild, anAuthority, aParent, chose, corrected, streamed, words } from '../../../support/responses.ts';
import { unzipped } from '../../../support/unzipped.ts';

const authority = anAuthority();
const context = { survey: familyViews, authorities: [authority] };
const figure = () => Promise.reject(new Error('Expected no figures to be asked for'));
const schema = fileURLToPath(new URL('REFI-QDA-Project.xsd', import.meta.url));

function projectOf(responses: Response[], round = '2026-autumn'): Promise<Buffer> {
  const selection = [{ authority, round }];
  return buffer(responsesQdpx({ selection, context, figure, responses: () => streamed(responses) }));
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** The tree of an XML text; throws where it is not well-formed. */
function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

function all(element: Element, name: string): Element[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
}

async function opened(responses: Response[], round?: string) {
  const files = await unzipped(await projectOf(responses, round));
  const project = treeOf(files.get('project.qde')!.toString());
  const codeNames = new Map(all(project, 'Code').map(({ attributes: { guid, name } }) => [guid, name]));
  const users = new Map(all(project, 'User').map(({ attributes: { guid, name } }) => [guid, name]));
  /** By source: what stands at the places coded there, with code and coder. */
  const sources = all(project, 'TextSource').map((source) => {
    const path = source.attributes.plainTextPath!.replace('internal://', 'sources/');
    const characters = [...files.get(path)!.toString()];
    const coded = all(source, 'PlainTextSelection').map(({ attributes, children }) => {
      const coding = children.find(({ name }) => name === 'Coding')!;
      const text = characters.slice(Number(attributes.startPosition), Number(attributes.endPosition)).join('');
      return [
        codeNames.get(coding.children[0]!.attributes.targetGUID),
        text,
        users.get(coding.attributes.creatingUser),
      ];
    });
    return { name: source.attributes.name!, text: characters.join(''), coded };
  });
  return { files, project, sources };
}

const coder = 'Coder rules-1, frame larc-1';
const person = 'Person who answered';

function evidenced(text: string, code: string, evidence: string): TextAnswer {
  const answer = words(text, [code]);
  return { ...answer, coding: { ...answer.coding, codes: [{ code, confidence: 0.9, evidence }] } };
}

test('an answer is a source of its own, with its codes at the words they rest on, whoever gave them', async () => {
  const answers = {
    'difference-child': evidenced('He sleeps. He feels safer now.', 'safer', 'feels safer'),
    ...corrected('difference', { proposed: ['safer'], confirmed: ['safer'], added: ['calmer'], removed: [] }),
    improve: evidenced('They never ring back', 'reliability', 'never ring back'),
  };
  const { sources } = await opened([aParent({}, { id: '01K6ONE', answers })]);
  expect(sources).toEqual([
    {
      name: '01K6ONE difference-child',
      text: 'He sleeps. He feels safer now.',
      coded: [
        ['Feel safer', 'feels safer', coder],
        ['Feel safer', 'feels safer', person],
        ['Calmer, more relaxed', 'He sleeps. He feels safer now.', person],
      ],
    },
    {
      name: '01K6ONE improve',
      text: 'They never ring back',
      coded: [['Service reliability', 'never ring back', coder]],
    },
  ]);
});

test.each([
  ['characters beyond the first plane', '👩‍👧 🙂 feels safer 🙂', 'feels safer 🙂', 'feels safer 🙂'],
  ['line ends of two characters', 'One.\r\nTwo.\r\nfeels\r\nsafer', 'feels\r\nsafer', 'feels\nsafer'],
  ['control characters', '\u0000\u0001feels safer', 'feels safer', 'feels safer'],
  ['half a character before', '\ud83dfeels safer', 'feels safer', 'feels safer'],
  ['evidence that is not in the words', 'He is fine', 'feels safer', 'He is fine'],
])('places count Unicode characters: %s', async (_, text, evidence, marked) => {
  const answers = { 'difference-child': evidenced(text, 'safer', evidence) };
  const { sources } = await opened([aParent({}, { answers })]);
  expect(sources.map(({ coded }) => coded[0]?.[1])).toEqual([marked]);
});

test('each coder and version is a user of its own, also codes of earlier frames', async () => {
  const recoding = {
    codes: [{ code: 'older-code', confidence: 0, evidence: 'safer', by: 'second-coder' as const }],
    ...{ language: 'en', candidates: [], frame: 'larc-0', coder: 'cues-2+gpt', at: '2027-01-05T09:00:00Z' },
  };
  const answer = words('He feels safer', ['safer'], { recodings: [recoding] });
  const { sources, project } = await opened([aParent({}, { answers: { 'difference-child': answer } })]);
  expect(sources[0]!.coded).toEqual([
    ['Feel safer', 'He feels safer', coder],
    ['older-code', 'safer', 'Second coder cues-2+gpt, frame larc-0'],
  ]);
  expect(all(project, 'Description').filter(({ text }) => text.startsWith('Confidence'))).toHaveLength(1);
});

test('a person is a case with what is known of them and all their sources', async () => {
  const child = aChild({ difference: ['safer'] }, { id: '01K6TWO', answers: { 'key-group': chose('autism') } });
  const { project, sources } = await opened([child, aParent({ improve: [] }, { answers: { consent: chose('no') } })]);
  const [found, ...others] = all(project, 'Case');
  expect(others).toEqual([]);
  const names = new Map(all(project, 'Variable').map(({ attributes: { guid, name } }) => [guid, name]));
  const values = all(found!, 'VariableValue').map(({ children: [reference, value] }) => [
    names.get(reference!.attributes.targetGUID),
    value!.text,
  ]);
  expect(Object.fromEntries(values)).toMatchObject({
    ...{ respondent: 'child', age_band: '11-13', key_groups: 'autism', channel: 'page' },
    ...{ key_group_autism: 'true', key_group_looked_after: 'false', started: '2026-10-05T09:00:00.000Z' },
  });
  expect(all(found!, 'SourceRef')).toHaveLength(sources.length);
});

test('the code frame is the codebook, its tables holding their codes', async () => {
  const { project } = await opened([]);
  const sections = all(project, 'Codes')[0]!.children;
  expect(sections.map(({ attributes }) => attributes.isCodable)).toEqual(Array(4).fill('false'));
  expect(all(project, 'Code').filter(({ attributes }) => attributes.isCodable === 'true')).toHaveLength(
    codeFrame.codes.length,
  );
  for (const name of ['Users', 'Cases', 'Sources']) expect(all(project, name)).toEqual([]);
});

test('made-up answers are marked', async () => {
  const { project } = await opened([aParent({}, { round: 'sample' })], 'sample');
  expect(project.children.at(-1)).toMatchObject({
    name: 'Description',
    text: expect.stringContaining('SIMULATED') as string,
  });
});

test('the same responses make the same file, bit by bit', async () => {
  const people = [aParent({ difference: ['safer'], improve: ['reliability'] })];
  expect((await projectOf(people)).equals(await projectOf(people))).toBe(true);
});

test('every file of a source is there, and no other, in a folder in small letters', async () => {
  const { files, project } = await opened([aParent({ difference: ['safer'], family: [], improve: [] })]);
  const paths = all(project, 'TextSource').map(({ attributes: { plainTextPath } }) => plainTextPath);
  expect([...files.keys()]).toEqual(['project.qde', ...paths.map((path) => path!.replace('internal://', 'sources/'))]);
});

describeWith('xmllint')('xmllint', () => {
  const people = () => [
    ...hostileTexts.map((text) =>
      aParent(
        {},
        { answers: { 'difference-child': words(text, ['safer']), improve: words(`x${text}x`, ['reliability']) } },
      ),
    ),
    aChild({ difference: ['safer', 'calmer'] }, { channel: 'x"<&>]]>', locale: '\u0000' }),
  ];

  test.each([
    ['nobody', () => []],
    ['answers that try to break out', people],
  ])('finds that a project of %s is as the standard has it', async (_, make) => {
    const { files } = await opened(make());
    const file = join(mkdtempSync(join(tmpdir(), 'qdpx-')), 'project.qde');
    writeFileSync(file, files.get('project.qde')!);
    expect(() =>
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' }),
    ).not.toThrow();
  });
});

import { codeIds } from '../../coding/codeFrame.ts';
import { reportText } from '../../reports/formats/reportText.ts';
import { figureOf } from '../../reports/figure.ts';
import { buildReport } from '../../reports/report.ts';
import { summaries } from '../../reports/summary.ts';
import { smallNumbers } from '../../reports/suppression/rules.ts';
import { openMemory } from '../../store/memory.ts';
import type { Response } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { anAuthority, aChild, aParent, aResponse, confirmed, streamed, times, words } from '../support/responses.ts';

const essex = anAuthority();
const day = new Date('2026-11-20T12:00:00Z');

async function textOf(responses: Response[], selection = [{ authority: essex, round: '2026-autumn' }]) {
  const authorities = selection.map(({ authority }) => authority);
  const people = summaries(streamed(responses), { survey: familyViews, authorities });
  const counting = { store: openMemory().responses, rule: smallNumbers.study, now: day };
  return reportText(buildReport(await figureOf(selection, people, counting)));
}

test('the report reads as the study prints it', async () => {
  const text = await textOf([
    ...times(7, () => aParent({ difference: ['confidence', 'getting-on'], family: ['coping'] })),
    ...times(5, () => aParent({ difference: ['school-work', 'confidence', 'reliability'] })),
    ...times(4, () => aParent({ difference: ['likes-school'] })),
    ...times(5, () => aParent({ difference: ['safer'], improve: ['earlier-help'] }, { status: 'open' })),
    ...times(6, () => aChild({ difference: ['friendships'], improve: [] })),
    ...times(6, () => aChild({ difference: ['school-work', 'no-difference'] })),
    aChild({ difference: ['safer', 'worse'] }),
  ]);
  expect(text).toBe(`Family Views: Essex (E10000012), round 2026-autumn
People who started: 34. People who finished: 29.

Each person counts once for each view, with what they confirmed or corrected.
Everyone who answered a question counts, whether or not they finished.
Numbers of one to four are not shown, nor others that would tell them.
[c]: hidden, so that nobody can be recognised.
Code frame larc-1; coder rules-1.

Table 1. Parents' and children's views on support received

   Parents' views: 'impacts on People      Children's views: 'impacts  People
   my child'                               on me'
   ----------------------------------      ----------------------------------
 1 Enhanced confidence/            12    1 Getting on well with school      6
   self-esteem                             work
 2 Improved social                  7    1 Improved social                  6
   relationships 'with                     relationships with peers/
   people'/getting on 'with                improved friendships
   people'
 3 Getting on well with school      5
   work
 3 Feel safer                       5
   ----------------------------------      ----------------------------------
   People who answered             21      People who answered             13

Parents' and families' wellbeing

   Parents' views              People      Children's views            People
   ----------------------------------      ----------------------------------
 1 More able to cope as a           7      No view has a number that
   family                                  is shown.
   ----------------------------------      ----------------------------------
   People who answered             21      People who answered             13

No difference, and worse

   Parents' views              People      Children's views            People
   ----------------------------------      ----------------------------------
   No view has a number that             1 Says that it made no             6
   is shown.                               difference, or that it is
                                           too soon to tell
   ----------------------------------      ----------------------------------
   People who answered             21      People who answered             13

What would improve services

   Parents' views              People      Children's views            People
   ----------------------------------      ----------------------------------
 1 Earlier intervention             5      No view has a number that
                                           is shown.
 1 Service reliability              5
   ----------------------------------      ----------------------------------
   People who answered             10      People who answered              6
`);
});

test('a round nobody has answered yet is one clear sentence', async () => {
  expect(await textOf([])).toBe(
    'Family Views: Essex (E10000012), round 2026-autumn\nNobody has answered the open questions yet. Started: 0.\n',
  );
  expect(await textOf([aResponse({ status: 'open' })])).toContain(
    'Nobody has answered the open questions yet. Started: [c].\n[c]: hidden, so that nobody can be recognised.',
  );
});

test('a hidden number is not called small: it may be hidden because of another', async () => {
  const finished = times(20, () => aParent({ difference: ['confidence'] }));
  const text = await textOf([...finished, aParent({ difference: ['confidence'] }, { status: 'open' })]);
  expect(text).toContain('People who started: 21. People who finished: [c].');
});

test('made-up answers are called made up', async () => {
  const text = await textOf(
    [aParent({ difference: [] }, { round: 'sample' })],
    [{ authority: essex, round: 'sample' }],
  );
  expect(text).toContain('SIMULATED: these answers were made up to show how it works. No family gave them.');
});

describe('several versions', () => {
  const newer = { frame: 'larc-2', coder: 'cues-2', language: 'en', candidates: [], at: '2027-01-05T09:00:00.000Z' };
  const calmer = [{ code: 'calmer', confidence: 0.9, evidence: 'about it' }];
  const recoded = { 'difference-child': words('about it', ['safer'], { recodings: [{ ...newer, codes: calmer }] }) };
  const line = /^ *\d Calmer, more relaxed +(\d+)/mu;

  test('are named, with what is done about them', async () => {
    const text = await textOf([
      ...times(5, () => aParent({}, { answers: recoded })),
      ...times(5, () => aParent({ difference: ['happier'] })),
    ]);
    expect(text).toContain('Code frame larc-1, larc-2; coder cues-2, rules-1.\nCodes of several versions are counted');
    expect(text.split('\n').filter((each) => each.length > 80)).toEqual([]);
    expect(line.exec(text)?.[1]).toBe('5');
  });

  test('of which one is a second coder: its codes are said to be of unknown quality', async () => {
    const recodings = [{ ...newer, coder: 'cues-2+azure-openai/coder/prompt-1', codes: calmer }];
    const answers = { 'difference-child': words('about it', [], { recodings }) };
    const text = await textOf(times(5, () => aParent({}, { answers })));
    expect(text).toContain('Some codes were given by a second coder, named after the plus sign');
    expect(await textOf(times(5, () => aParent({}, { answers: recoded })))).not.toContain('second coder');
  });

  test('do not touch what people confirmed', async () => {
    const text = await textOf(
      times(5, () => aParent({}, { answers: { ...recoded, ...confirmed('difference', ['safer']) } })),
    );
    expect(text).toContain('Code frame larc-1; coder rules-1.');
    expect([text.includes('Feel safer'), line.test(text)]).toEqual([true, false]);
  });

  test('with codes the frame has no longer: those are counted, few people hidden', async () => {
    const text = await textOf([
      ...times(5, () =>
        aParent({}, { answers: { ...recoded, ...confirmed('difference', ['old-code', 'rare-code']) } }),
      ),
      ...times(6, () => aChild({}, { answers: { ...recoded, ...confirmed('difference', ['old-code']) } })),
      aChild({}, { answers: { ...recoded, ...confirmed('difference', ['rare-code']) } }),
    ]);
    expect(text).toContain('Codes of earlier frames, in no table below: old-code (11).');
  });
});

test('several authorities are named by their number and their rounds', async () => {
  const kent = anAuthority({ code: 'E10000016', slug: 'kent', name: 'Kent' });
  const text = await textOf(
    [],
    [
      { authority: essex, round: '2026-autumn' },
      { authority: kent, round: '2026-winter' },
    ],
  );
  expect(text).toContain('Family Views: 2 authorities together, round 2026-autumn, 2026-winter');
});

test('no line is wider than a terminal or an e-mail shows', async () => {
  const text = await textOf(times(5, () => aParent({ difference: [...codeIds], improve: [] })));
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

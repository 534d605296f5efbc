import loadHighs from 'highs';
import { addToOverview, emptyOverview, type OverviewTally } from '../../../reports/overview/overviewTally.ts';
import { publishOverview, type Overview } from '../../../reports/overview/publishOverview.ts';
import { weekOf } from '../../../reports/overview/weekOf.ts';
import { publish, type Published } from '../../../reports/publish.ts';
import type { Summary } from '../../../reports/summary.ts';
import { smallNumbers, type ShownCount, type SmallNumbers } from '../../../reports/suppression/rules.ts';
import { addToTally, emptyTally, type Tally } from '../../../reports/tally.ts';

const highs = await (loadHighs as unknown as typeof loadHighs.default)();

const breakdowns = ['key-group', 'channel'] as const;

/** A round of up to 80 people, unevenly spread; always the same for a seed. */
function people(seed: number): Summary[] {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() ** 2.5 * all.length)]!;
  return Array.from({ length: 3 + Math.floor(random() ** 2 * 80) }, (): Summary => {
    const isDone = random() < 0.75;
    const answered = isDone && random() < 0.9 ? (['difference'] as const) : [];
    return {
      ...{ authority: 'E1', status: isDone ? 'complete' : 'open', channel: pick(['page', 'sms', 'msteams']) },
      ...{ locale: pick(['en', 'pl', 'ur']), day: pick(['2026-10-05', '2026-10-06', '2026-10-12', '2026-10-20']) },
      ...(isDone ? { minutes: 5 } : { at: pick(['respondent', 'age-band', 'improve']) }),
      respondent: isDone ? pick(['parent', 'child'] as const) : undefined,
      keyGroups: isDone ? [pick(['looked-after', 'autism', 'school-absence'])] : [],
      ...{ answered: [...answered], codes: answered.length > 0 && random() < 0.7 ? ['safer'] : [], unsure: [] },
      versions: { survey: 's', frame: ['larc-1'], coder: ['c'] },
    };
  });
}

/** What a reader of all pages knows, as constraints on the true counts, written without the code that hides. */
class Knowledge {
  readonly variables: { name: string; truth: number; shown: ShownCount }[] = [];
  readonly constraints: string[] = [];
  readonly #given = new Set<string>();

  add(truth: number, shown: ShownCount): string {
    const name = `x${this.variables.length}`;
    this.variables.push({ name, truth, shown });
    return name;
  }

  /** `parts` add up to `total`, or are at most that. */
  sum(total: string, parts: string[], sign: '=' | '<=' = '='): void {
    if (parts.length > 0) this.constraints.push(`${parts.join(' + ')} - ${total} ${sign} 0`);
  }

  /** That parts add up to a total, though they could be less; where all are shown it is no longer hidden from who guesses. */
  guess(total: string, parts: string[]): void {
    this.sum(total, parts);
    const of = (name: string) => this.variables.find((each) => each.name === name)!;
    if (parts.every((part) => of(part).shown !== 'hidden')) this.#given.add(total);
  }

  /** Hidden counts that can have one value only. */
  pinned({ off, least }: SmallNumbers): string[] {
    const bound = ({ name, shown }: { name: string; shown: ShownCount }) => {
      if (shown === 'hidden') return `1 <= ${name} <= 100000`;
      return shown === 0 ? `${name} = 0` : `${Math.max(least, shown - off)} <= ${name} <= ${shown + off}`;
    };
    const solve = (aim: string, name: string) =>
      highs.solve(
        [
          ...[aim, ` obj: ${name}`, 'Subject To', ...this.constraints.map((each) => ` ${each}`)],
          ...['Bounds', ...this.variables.map((each) => ` ${bound(each)}`)],
          ...['Generals', ` ${this.variables.map((each) => each.name).join(' ')}`, 'End'],
        ].join('\n'),
      ).ObjectiveValue;
    return this.variables
      .filter(({ name, shown }) => shown === 'hidden' && !this.#given.has(name))
      .filter(({ name }) => Math.abs(solve('Maximize', name) - solve('Minimize', name)) < 0.5)
      .map(({ name, truth }) => `${name} is ${truth}`);
  }
}

function knowledgeOf(exact: OverviewTally, counts: Tally, overview: Overview, published: Published): Knowledge {
  const known = new Knowledge();
  const total = known.add(exact.started, overview.started);
  const unfinished = known.add(exact.started - counts.finished, overview.unfinished);
  const finished = known.add(counts.finished, overview.finished);
  known.sum(total, [finished, unfinished]);
  const places = new Map<string, string>();
  for (const [breakdown, values] of Object.entries(exact.by))
    for (const [value, truth] of values)
      places.set(`${breakdown} ${value}`, known.add(truth, overview.by[breakdown as keyof Overview['by']].get(value)!));
  const of = (breakdown: string) =>
    [...places].filter(([key]) => key.startsWith(`${breakdown} `)).map(([, name]) => name);
  for (const breakdown of ['language', 'day']) known.sum(total, of(breakdown));
  known.sum(unfinished, of('stands-at'));
  for (const [week, days] of Map.groupBy(exact.by.day, ([day]) => weekOf(day)))
    known.sum(
      known.add(
        days.reduce((all, [, count]) => all + count, 0),
        overview.by.week.get(week)!,
      ),
      days.map(([day]) => places.get(`day ${day}`)!),
    );
  const wholes = (['parent', 'child'] as const).map((respondent) => {
    const [tallied, shown] = [counts.groups[respondent], published.groups[respondent]];
    const whole = known.add(tallied.answered.difference, shown.answered.difference);
    for (const breakdown of breakdowns)
      known.sum(
        whole,
        [...shown.by[breakdown]!].map(([value, each]) =>
          known.add(tallied.by[breakdown].get(value)!.answered.difference, each.answered.difference),
        ),
      );
    return whole;
  });
  const early = ['respondent', 'age-band'].flatMap((id) => places.get(`stands-at ${id}`) ?? []);
  const truth = (names: string[]) =>
    known.variables.filter(({ name }) => names.includes(name)).reduce((all, each) => all + each.truth, 0);
  // Who stands before the question has not answered it. A reader may guess that all the others have.
  const apart = [...wholes, ...early];
  known.sum(total, apart, truth(apart) === exact.started ? '=' : '<=');
  if (truth(wholes) === counts.finished) known.guess(finished, wholes);
  return known;
}

function pinnedIn(
  seed: number,
  rule: SmallNumbers,
  hide: (overview: Overview, exact: OverviewTally) => Overview,
): string[] {
  const exact = emptyOverview();
  const counts = emptyTally();
  for (const summary of people(seed)) {
    addToOverview(exact, summary);
    addToTally(counts, summary);
  }
  const published = publish(counts, rule, breakdowns);
  const overview = hide(publishOverview(exact, { tally: counts, published, rule }), exact);
  return knowledgeOf(exact, counts, overview, published)
    .pinned(rule)
    .map((each) => `seed ${seed}: ${each}`);
}

const seeds = Array.from({ length: 100 }, (_, seed) => seed);

test.each([smallNumbers.study, smallNumbers.nhs])(
  'from the overview and the tables together a solver pins down no hidden count, by the rule $id',
  (rule) => {
    expect(seeds.flatMap((seed) => pinnedIn(seed, rule, (overview) => overview))).toEqual([]);
  },
  300_000,
);

test('the solver does pin down some where only small numbers are hidden', () => {
  const onlySmall = (overview: Overview, exact: OverviewTally): Overview => ({
    ...overview,
    started: smallNumbers.study.show(exact.started),
    by: Object.fromEntries(
      Object.entries(overview.by).map(([breakdown, shown]) => {
        const truth = exact.by[breakdown as keyof OverviewTally['by']] as Map<string, number> | undefined;
        return [
          breakdown,
          truth ? new Map([...truth].map(([value, count]) => [value, smallNumbers.study.show(count)])) : shown,
        ];
      }),
    ) as Overview['by'],
  });
  expect(seeds.slice(0, 20).flatMap((seed) => pinnedIn(seed, smallNumbers.study, onlySmall)).length).toBeGreaterThan(5);
}, 120_000);

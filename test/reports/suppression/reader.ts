import loadHighs from 'highs';
import { overlapping } from '../../../reports/breakdown.ts';
import type { Published, PublishedCounts } from '../../../reports/publish.ts';
import { smallNumbers, type ShownCount } from '../../../reports/suppression/rules.ts';
import type { Counts, GroupTally, Tally } from '../../../reports/tally.ts';
import { codeWithId, isCodeId } from '../../../coding/codeFrame.ts';
import type { Topic } from '../../../survey/coding.ts';

// Its types are written for CommonJS, where the function is a property.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/** A hidden count that a reader with a solver of integer programs finds out. */
export interface Pinned {
  count: string;
  people: number;
}

/** One count as a variable of the program. */
interface Variable {
  name: string;
  truth: number;
  shown: ShownCount;
  /** What a hidden one is at the least. */
  least: 0 | 1;
}

interface Program {
  variables: Variable[];
  /** Linear constraints in the CPLEX LP format. */
  constraints: string[];
}

/**
 * All that follows from everything that is published of one tally together, worked out by HiGHS without any of the code that
 * hides: each hidden count that can have one value only.
 */
export function pinnedIn(tally: Tally, published: Published): Pinned[] {
  return (['parent', 'child'] as const).flatMap((respondent) =>
    (['difference', 'improve'] as const).flatMap((topic) =>
      solve(programOf(topic, tally.groups[respondent], published.groups[respondent]), published.rule),
    ),
  );
}

function programOf(topic: Topic, exact: GroupTally, shown: Published['groups']['parent']): Program {
  const codes = [...exact.people.keys()].filter((code) => isCodeId(code) && codeWithId(code).topic === topic);
  const program: Program = { variables: [], constraints: [] };
  const add = (truth: number, count: ShownCount, least: 0 | 1): Variable => {
    const variable = { name: `x${program.variables.length}`, truth, shown: count, least };
    program.variables.push(variable);
    return variable;
  };
  const place = (counts: Counts, published: PublishedCounts): Variable[] => {
    const size = published.answered[topic];
    const answered = add(counts.answered[topic], size, 1);
    // Zeros are hidden where it is hidden how many answered, and nowhere else.
    const least = size === 'hidden' ? 0 : 1;
    const views = codes.map((code) => add(counts.people.get(code) ?? 0, published.people.get(code) ?? 0, least));
    for (const view of views) program.constraints.push(`${view.name} - ${answered.name} <= 0`);
    return [answered, ...views];
  };
  const totals = place(exact, shown);
  for (const [breakdown, groups] of Object.entries(shown.by)) {
    const parts = [...groups].map(([value, published]) =>
      place(exact.by[breakdown as keyof GroupTally['by']].get(value)!, published),
    );
    if (parts.length === 0) continue;
    for (const [at, total] of totals.entries()) {
      const each = parts.map((part) => part[at]!);
      const isSplit = each.reduce((all, { truth }) => all + truth, 0) === total.truth;
      program.constraints.push(...sumOf(total, each, overlapping.has(breakdown as 'key-group') && !isSplit));
    }
  }
  return program;
}

function sumOf(total: Variable, parts: Variable[], isOverlapping: boolean): string[] {
  const sum = parts.map(({ name }) => name).join(' + ');
  if (!isOverlapping) return [`${sum} - ${total.name} = 0`];
  return [`${sum} - ${total.name} >= 0`, ...parts.map(({ name }) => `${name} - ${total.name} <= 0`)];
}

function solve({ variables, constraints }: Program, rule: Published['rule']): Pinned[] {
  const hidden = variables.filter(({ shown }) => shown === 'hidden');
  if (hidden.length === 0) return [];
  const { off, least: smallest } = smallNumbers[rule];
  const bound = ({ name, shown, least }: Variable) => {
    if (shown === 'hidden') return `${least} <= ${name} <= 100000`;
    if (shown === 0) return `${name} = 0`;
    return `${Math.max(smallest, shown - off)} <= ${name} <= ${shown + off}`;
  };
  const text = [
    ...['Maximize', ' obj: x0', 'Subject To', ...constraints.map((each) => ` ${each}`)],
    ...['Bounds', ...variables.map((each) => ` ${bound(each)}`)],
    ...['Generals', ` ${variables.map(({ name }) => name).join(' ')}`, 'End'],
  ].join('\n');
  return highs.withModel({ format: 'lp', data: text }, (model) => {
    model.options.set({ output_flag: false });
    const column = new Map(variables.map(({ name }) => [name, model.getColByName(name)]));
    const open = new Set(hidden);
    const attempt = (aims: readonly [Variable, 1 | -1][]) => {
      const costs = new Float64Array(variables.length);
      for (const [{ name }, sign] of aims) costs[column.get(name)!] = sign;
      model.changeColsCost({ kind: 'range', from: 0, to: variables.length - 1 }, costs);
      model.run();
      const status = model.getModelStatus();
      const values = model.getSolution().colValue;
      if (!String(status).match(/7|optimal/iu)) throw new Error(`Expected a solution, got ${String(status)}`);
      for (const each of [...open]) if (Math.abs(values[column.get(each.name)!]! - each.truth) > 0.5) open.delete(each);
    };
    // Many at once first: another solution frees all the counts in which it differs.
    for (const sign of [1, -1] as const)
      attempt([...open].map((each, at) => [each, at % 2 === 0 ? sign : (-sign as 1)]));
    for (const each of [...open]) for (const sign of [1, -1] as const) if (open.has(each)) attempt([[each, sign]]);
    return [...open].map(({ name, truth }) => ({ count: name, people: truth }));
  });
}

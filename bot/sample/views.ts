import { codesIn } from '../../coding/codeFrame.ts';
import type { Respondent } from '../../survey/profile.ts';
import { Quota, type Share } from './quota.ts';
import { pickWeighted, seededRandom, type Random } from './random.ts';

/** What somebody has to say, as codes by open question; an empty list is nothing to say. */
export interface Views {
  'difference-child': string[];
  'difference-family': string[];
  improve: string[];
}

/**
 * Fewer than five people in all say what the study marks with a dash, so that it stays hidden; the coder hears it in the
 * words of a few others, who are not all asked about it.
 */
const UNRANKED_AT_MOST = 1;
const columns = { parent: 'parents', child: 'children' } as const;

/** The study gives no numbers for these, so they follow the order in which its text names them. */
const familyWeights: Record<string, number> = {
  'less-worried': 6,
  coping: 5,
  'family-time': 4,
  'less-stressed': 3.5,
  supported: 3,
};
const improveWeights: Record<string, number> = {
  'earlier-help': 9,
  'joined-up': 8,
  'school-gp-understanding': 7,
  reliability: 6,
  'clear-information': 5,
  'one-contact': 5,
  'being-included': 4,
  'nothing-to-improve': 6,
};

/** What a person has to say on the whole; `parent too` is a child whose parent or carer was helped as well. */
type Mood = 'better' | 'parent too' | 'mixed' | 'same' | 'worse';
const moods: Record<Respondent, Partial<Record<Mood, number>>> = {
  parent: { better: 88, mixed: 3, same: 6, worse: 3 },
  child: { better: 77, 'parent too': 11, mixed: 3, same: 6, worse: 3 },
};

/** Hands out views to one kind of respondent so that their numbers fall with the study's ranks (Table 1). */
export class ViewPool {
  readonly #moods: Quota<Mood>;
  readonly #outcomes: Quota<string>;
  readonly #family: Quota<string>;
  readonly #improve: Quota<string>;

  constructor(respondent: Respondent, seed: string) {
    const random = seededRandom(`${seed}/${respondent}`);
    this.#moods = new Quota(shares(moods[respondent]), random);
    this.#outcomes = new Quota(outcomeShares(respondent), random);
    this.#family = new Quota(shares(familyWeights), random);
    this.#improve = new Quota(shares(improveWeights), random);
  }

  /** What one person would say to the open questions they are going to answer; nothing is handed out for others. */
  next(answered: readonly (keyof Views)[], random: Random): Views {
    const takes = (id: keyof Views) => answered.includes(id);
    return {
      'difference-child': takes('difference-child') ? this.#difference(random) : [],
      'difference-family': takes('difference-family') ? this.#onFamily(random) : [],
      improve: takes('improve') ? this.#wishes(random) : [],
    };
  }

  #difference(random: Random): string[] {
    const [mood] = this.#moods.draw(1);
    if (mood === 'same') return ['no-difference'];
    if (mood === 'worse') return ['worse'];
    const beside = mood === 'mixed' ? ['worse'] : mood === 'parent too' ? ['parent-helped'] : [];
    const most = 3 - beside.length;
    const gains = Math.min(most, Number(pickWeighted(random, { 1: 8, 2: 27, 3: 65 })));
    return [...this.#outcomes.draw(gains), ...beside];
  }

  #onFamily(random: Random): string[] {
    return this.#family.draw(Number(pickWeighted(random, { 1: 60, 2: 40 })));
  }

  /** Nobody wishes for something and for nothing. */
  #wishes(random: Random): string[] {
    const drawn = this.#improve.draw(Number(pickWeighted(random, { 1: 60, 2: 40 })));
    const wishes = drawn.filter((code) => code !== 'nothing-to-improve');
    return wishes.length > 0 ? wishes : drawn;
  }
}

/**
 * Numbers fall with the rank so that their square roots fall evenly: of many people more are lost on the way than of a
 * few, and the roots leave the same margin for that between any two ranks. The first is said five times as often as the last.
 */
function outcomeShares(respondent: Respondent): Share<string>[] {
  const codes = codesIn('outcomes');
  const places = codes.map(({ rank }) => rank[columns[respondent]] ?? 0);
  const last = Math.max(...places);
  return codes.map(({ id }, index) => {
    const place = places[index];
    if (!place) return { item: id, weight: 0.3, atMost: UNRANKED_AT_MOST };
    return { item: id, weight: (1 + 1.3 * ((last - place) / (last - 1))) ** 2 };
  });
}

function shares<T extends string>(weights: Partial<Record<T, number>>): Share<T>[] {
  return (Object.entries(weights) as [T, number][]).map(([item, weight]) => ({ item, weight }));
}

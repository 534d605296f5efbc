import type { Locale } from '../../locales/words.ts';
import { locales } from '../../locales/words.ts';
import type { Authority } from '../../survey/authority.ts';
import type { Respondent } from '../../survey/profile.ts';
import { courseOf, reached, type Course } from './course.ts';
import { factsOf } from './facts.ts';
import type { Person, ReplyBy } from './person.ts';
import { chance, pick, pickWeighted, seededRandom, type Random } from './random.ts';
import { ViewPool, type Views } from './views.ts';

export interface Sampling {
  count: number;
  seed: number;
  authorities: readonly Authority[];
}

/**
 * The people of a sample, a parent and a child in turn, two by two through the authorities. The first hundred of a
 * thousand are the same as the only hundred.
 */
export function* people({ count, seed, authorities }: Sampling): Generator<Person> {
  const pools = { parent: poolsOf('parent', seed), child: poolsOf('child', seed) };
  for (let number = 0; number < count; number++) {
    const authority = authorities[Math.floor(number / 2) % authorities.length]!;
    const respondent = number % 2 === 0 ? 'parent' : 'child';
    yield person(`sample-${seed}-${authority.slug}-${number}`, respondent, authority, pools[respondent]);
  }
}

/** Views that will be told, and those of people who leave or erase before: the second must not eat into the first. */
interface Pools {
  told: ViewPool;
  untold: ViewPool;
}

function poolsOf(respondent: Respondent, seed: number): Pools {
  return { told: new ViewPool(respondent, `${seed}/told`), untold: new ViewPool(respondent, `${seed}/untold`) };
}

function person(id: string, respondent: Respondent, authority: Authority, pools: Pools): Person {
  const random = seededRandom(id);
  const course = courseOf(respondent, authority, random);
  const views = viewsOf(respondent, course, pools, random);
  const facts = factsOf(respondent, authority, random);
  const channel = pickWeighted(random, { page: 45, webchat: 20, sms: 22, msteams: 13 });
  return {
    id,
    authority,
    respondent,
    channel,
    facts,
    views,
    ...course,
    link: linkOf(channel, facts, random),
    locale: localeOf(authority, random),
    child: pick(random, ['he', 'she']),
    hand: pickWeighted(random, { tidy: 35, plain: 25, careless: 20, textspeak: 8, dialect: 8, loud: 4 }),
    replyBy: repliesOf(random),
    random,
  };
}

function viewsOf(respondent: Respondent, course: Course, { told, untold }: Pools, random: Random): Views {
  const open = (['difference-child', 'difference-family', 'improve'] as const).filter(
    (id) => !(respondent === 'child' && id === 'difference-family') && !course.skips.includes(id),
  );
  const kept = open.filter((id) => !course.refuses && !course.forgets && reached(course, id));
  const lost = open.filter((id) => !kept.includes(id));
  const views = told.next(kept, random);
  const others = untold.next(lost, random);
  return {
    'difference-child': [...views['difference-child'], ...others['difference-child']],
    'difference-family': [...views['difference-family'], ...others['difference-family']],
    improve: [...views.improve, ...others.improve],
  };
}

/** Most come by a link; some links say more than where. Whoever texts in without one has to name their council. */
function linkOf(channel: Person['channel'], facts: Person['facts'], random: Random): string | undefined {
  if (channel === 'sms' && chance(random, 0.3)) return undefined;
  const group = facts['key-group'] ?? [];
  if (group.length === 1 && chance(random, 0.15)) return `group=${group[0]}`;
  const [locality] = facts['locality'] ?? [];
  return locality !== undefined && chance(random, 0.08) ? `locality=${locality}` : '';
}

/** A few write in another language, where their authority has it. */
function localeOf(authority: Authority, random: Random): Locale {
  const others = locales.filter((locale) => locale !== 'en' && authority.languages.includes(locale));
  return chance(random, 0.06) && others.length > 0 ? pick(random, others) : 'en';
}

/** People mostly reply in one way, and now and then in another. */
function repliesOf(random: Random): ReplyBy[] {
  const ways: ReplyBy[] = ['tap', 'number', 'words'];
  const usual = pickWeighted(random, { tap: 50, number: 25, words: 25 });
  return [usual, usual, usual, pick(random, ways)];
}

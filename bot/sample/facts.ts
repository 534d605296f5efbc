import type { Authority } from '../../survey/authority.ts';
import type { Respondent } from '../../survey/profile.ts';
import { familyViews } from '../../survey/survey.ts';
import { chance, pick, pickSome, pickWeighted, type Random } from './random.ts';

/** What is true of somebody, as option ids by closed question. */
export function factsOf(respondent: Respondent, authority: Authority, random: Random): Record<string, string[]> {
  return {
    respondent: [respondent],
    ...(respondent === 'child' && { 'age-band': [age(random)] }),
    'grown-up': ['with-me'],
    'key-group': keyGroups(random),
    supports: pickSome(random, optionsOf('supports', authority), 1 + Math.floor(random() * 3)),
    locality: authority.localities.length > 0 ? [pick(random, optionsOf('locality', authority))] : [],
    'may-quote': [chance(random, 0.72) ? 'yes' : 'no'],
  };
}

function age(random: Random): string {
  return pickWeighted(random, { '8-10': 22, '11-13': 32, '14-15': 24, '16-17': 15, '18-and-over': 4, 'under-8': 3 });
}

/** The study's three groups in about equal parts, some in two of them, and people in none. */
function keyGroups(random: Random): string[] {
  const first = pickWeighted(random, {
    'looked-after': 27,
    autism: 27,
    'school-absence': 27,
    other: 12,
    'not-said': 7,
  });
  if (first === 'not-said' || first === 'other' || chance(random, 0.85)) return [first];
  return ['looked-after', 'autism', 'school-absence'].filter((group) => group === first || chance(random, 0.5));
}

function optionsOf(id: string, authority: Authority): string[] {
  const question = familyViews.questions.get(id);
  if (!question || question.kind === 'open') throw new Error(`Expected ${id} to be a question with options`);
  return question.options({ answers: {}, authority });
}

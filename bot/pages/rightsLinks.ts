import type { Authority } from '../../survey/authority.ts';
import type { Words } from '../../locales/words.ts';

/** Where people of an authority read what happens with their answers, and open those they have the words for. */
export function rightsLinks({ slug }: Authority, { locale, register }: Words) {
  return {
    privacy: `/${slug}/privacy?lang=${locale}&for=${register}`,
    myAnswers: `/${slug}/my-answers?lang=${locale}`,
    questions: `/${slug}?lang=${locale}`,
  };
}

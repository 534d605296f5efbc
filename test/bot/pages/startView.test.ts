import { startPage } from '../../../bot/pages/startView.ts';
import type { PageVisit } from '../../../bot/pages/visit.ts';
import { visitorOf } from '../../../bot/pages/visitor.ts';
import { wordsFor } from '../../../locales/words.ts';
import { testAuthorities } from '../../support/authorities.ts';

const round = { id: '2026-autumn', opens: '2026-09-01', closes: '2026-12-01' };
const authority = { ...testAuthorities[0]!, rounds: [round] };
const visit: PageVisit = {
  authority,
  visitor: visitorOf(''),
  query: '',
  invited: '',
  locale: 'en',
  address: '',
  pictures: false,
};
const { say } = wordsFor('en', 'child');
const closed = say('says.closed', { authority: authority.name });

test('between two rounds the page says that the questions are closed, instead of what will happen', () => {
  const later = startPage(visit, 'en', new Date('2026-12-02'));
  expect(later).toContain(closed);
  expect(later).not.toContain(say('page.happens-first'));
});

test('while a round is open it does not', () => {
  expect(startPage(visit, 'en', new Date('2026-12-01'))).not.toContain(closed);
});

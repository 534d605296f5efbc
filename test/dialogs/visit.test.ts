import type { Activity } from 'botbuilder-core';
import { visitOf } from '../../dialogs/visit.ts';
import { essex, testAuthorities } from '../support/authorities.ts';

function visit(channelData: unknown, locale?: string) {
  const activity = { type: 'message', channelData, locale } as Activity;
  const {
    authority,
    invitation,
    locale: spoken,
  } = visitOf(activity, testAuthorities, new Date('2026-11-02T10:00:00Z'));
  return { authority: authority?.slug, set: Object.keys(invitation?.answers ?? {}), spoken };
}

const nowhere = { authority: undefined, set: [], spoken: 'en' };

describe('visitOf', () => {
  test.each<[what: string, channelData: unknown, visit: object]>([
    ['no data', undefined, nowhere],
    ['nothing', null, nowhere],
    ['data of others', { tenant: { id: 'x' } }, nowhere],
    ['text', 'essex', nowhere],
    ['our data that is nothing', { familyViews: null }, nowhere],
    ['our data that is text', { familyViews: 'essex' }, nowhere],
    ['a slug', { familyViews: { authority: 'essex' } }, { ...nowhere, authority: 'essex' }],
    ['a code', { familyViews: { authority: essex.code } }, { ...nowhere, authority: 'essex' }],
    ['an authority nobody knows', { familyViews: { authority: 'narnia', query: 'group=autism' } }, nowhere],
    ['an authority that is an object', { familyViews: { authority: {} } }, nowhere],
    [
      'a link',
      { familyViews: { authority: 'essex', query: 'group=autism&lang=pl' } },
      { authority: 'essex', set: ['key-group'], spoken: 'pl' },
    ],
    ['a query that is a number', { familyViews: { authority: 'essex', query: 5 } }, { ...nowhere, authority: 'essex' }],
  ])('reads %s', (_, channelData, expected) => {
    expect(visit(channelData)).toEqual(expected);
  });

  test.each([
    ['pl', 'pl'],
    ['ur-PK', 'ur'],
    ['cy-GB', 'en'],
    ['', 'en'],
  ])('takes the language of the channel, %s, for %s', (locale, spoken) => {
    expect(visit({}, locale).spoken).toBe(spoken);
  });

  test('takes the language of the link before that of the channel', () => {
    expect(visit({ familyViews: { authority: 'essex', query: 'lang=ur' } }, 'pl').spoken).toBe('ur');
  });
});

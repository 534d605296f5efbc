import { readInvitation } from '../../survey/invitation.ts';
import { essex, portsmouth } from '../support/authorities.ts';

const at = '2026-10-05T09:00:00.000Z';

function read(query: string, authority = essex) {
  const { round, answers, ignored } = readInvitation(new URLSearchParams(query), authority, at);
  return { round, answers, ignored: ignored.map(({ name }) => name) };
}

describe('readInvitation', () => {
  test.each<[query: string, round: string | undefined, set: Record<string, string>, ignored: string[]]>([
    ['', undefined, {}, []],
    ['group=autism', undefined, { 'key-group': 'autism' }, []],
    ['group=autism&locality=mid&round=2026-autumn', '2026-autumn', { 'key-group': 'autism', locality: 'mid' }, []],
    ['locality=elsewhere', undefined, { locality: 'elsewhere' }, []],
    ['group=Autism', undefined, {}, ['group']],
    ['group=', undefined, {}, ['group']],
    ['round=1999&group=tall&locality=atlantis', undefined, {}, ['round', 'group', 'locality']],
    ['group=autism&group=other', undefined, { 'key-group': 'autism' }, []],
    ['group=__proto__&locality=constructor', undefined, {}, ['group', 'locality']],
    ['utm_source=leaflet&lang=pl', undefined, {}, []],
  ])('takes "%s"', (query, round, set, ignored) => {
    const answers = Object.fromEntries(
      Object.entries(set).map(([id, option]) => [
        id,
        { kind: 'chosen', options: [option], by: 'invitation', asked: '', at },
      ]),
    );
    expect(read(query)).toEqual({ round, answers, ignored });
  });

  test('sets no locality where the authority has none', () => {
    expect(read('locality=elsewhere', portsmouth)).toEqual({ round: undefined, answers: {}, ignored: ['locality'] });
  });

  test('names what it knows, not what came', () => {
    const { ignored } = readInvitation(new URLSearchParams('round=1999'), essex, at);
    expect(ignored).toEqual([{ name: 'round', expected: ['2026-autumn'] }]);
  });
});

import { Tokens } from '../../../bot/rights/token.ts';
import { aResponse } from '../../support/responses.ts';

const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const response = aResponse({ id: '01KAFAM11YV1EWS00000ABCDEF', personKey: 'ab'.repeat(32) });
const claim = { authority: 'E10000012', round: '2026-autumn', personKey: response.personKey, locale: 'pl' };
let now: Date;
beforeEach(() => {
  now = new Date('2026-11-02T10:00:00Z');
});
const clock = () => now;

describe('a token', () => {
  test('opens for ten minutes', () => {
    const tokens = new Tokens([one], 'copies', clock);
    const token = tokens.close(response, 'pl');
    now = new Date('2026-11-02T10:09:59Z');
    expect(tokens.open(token)).toEqual({ ...claim, idEnd: '00ABCDEF' });
    now = new Date('2026-11-02T10:10:00Z');
    expect(tokens.open(token)).toBeUndefined();
  });

  test('fits into an address, is another each time, and says nothing', () => {
    const tokens = new Tokens([one], 'copies', clock);
    const token = tokens.close(response, 'pl');
    expect(token).toMatch(/^[\w-]+$/u);
    expect(tokens.close(response, 'pl')).not.toBe(token);
    expect(token.length).toBeLessThan(160);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('autumn');
  });

  test('made with an older key still opens, and with another key it does not', () => {
    const token = new Tokens([one], 'copies', clock).close(response, 'pl');
    expect(new Tokens([two, one], 'copies', clock).open(token)).toEqual({ ...claim, idEnd: '00ABCDEF' });
    expect(new Tokens([two], 'copies', clock).open(token)).toBeUndefined();
  });

  test('for a copy opens no page, from which erasing is one step', () => {
    const token = new Tokens([one], 'copies', clock).close(response, 'pl');
    expect(new Tokens([one], 'pages', clock).open(token)).toBeUndefined();
  });

  test('does not open with any of its bytes changed, nor cut short', () => {
    const tokens = new Tokens([one], 'copies', clock);
    const bytes = Buffer.from(tokens.close(response, 'pl'), 'base64url');
    const changed = [...bytes.keys()].map((at) => Buffer.from(bytes.map((byte, index) => byte ^ Number(index === at))));
    const cut = [...bytes.keys()].map((length) => bytes.subarray(0, length));
    const opened = [...changed, ...cut].map((each) => tokens.open(each.toString('base64url')));
    expect(opened.filter((each) => each !== undefined)).toEqual([]);
  });
});

import fc from 'fast-check';
import { LineClient, startLine, type Line } from '../../support/directLine.ts';

let line: Line;
let client: LineClient;
beforeAll(async () => {
  line = await startLine({ env: { RATE_LIMITS: '1000' } });
});
afterAll(() => line.stop());
beforeEach(async () => {
  client = await LineClient.start(line);
});

const activities = 'conversations/{id}/activities';
const message = { type: 'message', text: 'hello' };
const BOUNDARY = '----WebKitFormBoundary0123456789abcdef';
const odd = [5, true, [], {}, ['x'], 'x'.repeat(100_000), { a: { b: [null] } }];
const fields = ['type', 'id', 'text', 'locale', 'value', 'channelData', 'attachments'];
const inside: [name: string, make: (value: unknown) => object][] = [
  ['value.options', (options) => ({ value: { options } })],
  ['value.command', (command) => ({ value: { command } })],
  ['value.question', (question) => ({ value: { question } })],
  ['channelData.clientActivityID', (clientActivityID) => ({ channelData: { clientActivityID } })],
  ['channelData.messageBack', (messageBack) => ({ channelData: { messageBack } })],
  ['channelData.familyViews', (familyViews) => ({ channelData: { familyViews } })],
  ['attachments', (contentType) => ({ attachments: [{ contentType }] })],
  ['from', (from) => ({ from })],
  ['conversation', (conversation) => ({ conversation })],
];

describe('hostile input', () => {
  test.each(fields)('of odd types in %s is refused or taken, and never fails', async (field) => {
    const answers = await Promise.all(
      odd.map((value) => client.call('POST', activities, { ...message, [field]: value })),
    );
    expect(answers.filter(({ status }) => ![200, 400].includes(status))).toEqual([]);
    expect(answers.some(({ status }) => status === 400)).toBe(true);
  });

  test.each(inside)('of odd types in %s never fails', async (_, make) => {
    const answers = await Promise.all(
      odd.map((value) => client.call('POST', activities, { ...message, ...make(value) })),
    );
    expect(answers.filter(({ status }) => ![200, 400].includes(status))).toEqual([]);
  });

  test.each<[name: string, body: unknown, status: number, headers?: Record<string, string>]>([
    ['no body', undefined, 400],
    ['a body that is no JSON', '{"type":', 400],
    ['null', 'null', 400],
    ['a list', [], 400],
    ['a string', '"x"', 400],
    ['a body that is too long', `"${'x'.repeat(300_000)}"`, 413],
    ['another content type', 'x', 415, { 'content-type': 'text/plain' }],
    ['a compressed body', 'x', 415, { 'content-encoding': 'gzip' }],
  ])('%s is refused', async (_, body, status, headers = {}) => {
    const response = await client.call('POST', activities, body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: expect.any(String) as string } });
  });

  test.each(['-1', 'x', '1e3', '%00', '1'.repeat(50)])('a watermark of %s is refused', async (watermark) => {
    for (const path of [activities, 'conversations/{id}'])
      expect((await client.call('GET', `${path}?watermark=${watermark}`)).status).toBe(400);
  });

  test('files that are no form, or too large, are refused, and the service stays up', async () => {
    const form = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    const answers = await Promise.all([
      client.call('POST', 'conversations/{id}/upload', 'no form', form),
      client.call('POST', 'conversations/{id}/upload', '--x\r\n\r\n{', form),
      client.call('POST', 'conversations/{id}/upload', withActivity('{"text":'), form),
      client.call('POST', 'conversations/{id}/upload', withActivity('{"text":5}'), form),
      client.call('POST', 'conversations/{id}/upload', 'x'.repeat(5_000_000), form),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 400, 413]);
  });

  test('of any shape never fails', async () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), tie('object')),
      object: fc.dictionary(fc.constantFrom(...fields, 'options', 'command', 'from', 'entities'), tie('any')),
    })).object;
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom('POST', 'GET'), async (body, method) => {
        const given = method === 'POST' ? { type: 'message', ...body } : undefined;
        const response = await client.call(method, activities, given);
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
    expect(line.log.filter((entry) => (JSON.parse(entry) as { level: number }).level >= 50)).toEqual([]);
  });
});

function withActivity(json: string): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="activity"\r\n\r\n${json}\r\n--${BOUNDARY}--\r\n`;
}

import { LineClient, saidBy, startLine, type Line } from '../../support/directLine.ts';

let line: Line;
beforeEach(async () => {
  line = await startLine();
});
afterEach(() => line.stop());

test('codes are guessed at no more than fifty times an hour from one network address, however many people it says it is', async () => {
  const replies: string[] = [];
  for (let person = 0; person < 30; person++) {
    const client = await LineClient.start(line);
    const { watermark } = await client.read();
    for (const code of ['2345 2345', '6789 6789', '2222 3333']) await client.say(code);
    replies.push(...saidBy('bot', (await client.read(watermark)).activities));
  }
  expect(replies.filter((text) => text.startsWith('I do not know this number'))).toHaveLength(50);
  expect(replies.filter((text) => text.startsWith('These words were sent too many times'))).toHaveLength(40);
});

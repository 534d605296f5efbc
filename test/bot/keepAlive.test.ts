import { get, type IncomingMessage } from 'node:http';
import { startChat, type ChatService } from '../support/chatService.ts';

let chat: ChatService;
beforeAll(async () => void (chat = await startChat()));
afterAll(() => chat.stop());

test('a connection is kept for longer than the minute for which proxies keep theirs', async () => {
  const headers = { connection: 'keep-alive' };
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${chat.address}/healthz`, { headers }, resolve).on('error', reject),
  );
  response.resume();
  expect(Number(/timeout=(\d+)/u.exec(String(response.headers['keep-alive']))?.[1])).toBeGreaterThan(60);
});

import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startChat, type ChatService } from '../support/chatService.ts';

let chat: ChatService;
beforeAll(async () => void (chat = await startChat()));
afterAll(() => chat.stop());

/** Sends bytes as they are: `fetch` would mend or refuse them. */
async function send(lines: string[]): Promise<string> {
  const { port } = new URL(chat.address);
  const socket = connect(Number(port), '127.0.0.1');
  socket.end([...lines, 'Connection: close', '', ''].join('\r\n'));
  return await text(socket);
}

test.each([
  ['GET /essex HTTP/1.1', 'Host: a b'],
  ['GET /essex HTTP/1.1', 'Host: ['],
  ['GET /essex HTTP/1.1', 'Host: @'],
  ['GET /essex HTTP/1.1', 'Host: evil:abc'],
  ['GET http://[/essex HTTP/1.1', 'Host: localhost'],
  ['GET http://a:99999/ HTTP/1.1', 'Host: localhost'],
  ['POST http://%00/ HTTP/1.1', 'Host: localhost'],
])('an address that is none is refused, and the service lives on: %s, %s', async (line, host) => {
  expect(await send([line, host])).toMatch(/^HTTP\/1\.1 400/u);
  expect((await fetch(`${chat.address}/essex`)).status).toBe(200);
});

import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { errorInLog } from '../errorInLog.ts';
import type { Service } from '../service.ts';
import type { DirectLineChannel } from './channel.ts';
import { readWatermark } from './inbound.ts';
import { originOf, refuseOtherOrigin } from './origins.ts';
import { Refusal } from './refusal.ts';
import type { Access } from './access.ts';

const path = /^\/v3\/directline\/conversations\/([^/]{1,200})\/stream$/u;

interface Parts {
  channel: DirectLineChannel;
  access: Access;
}

/** `GET .../stream` as a WebSocket (101), with the token of its address. Refused before the upgrade where that is not good. */
export function addStream(server: Server, { config, log }: Service, { channel, access }: Parts): void {
  const open = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { conversation, token } = addressOf(request);
    const watermark = readWatermark(request);
    const live = await access.tokens.openStream(token);
    const { pass } = live;
    if (pass.conv !== conversation) throw new Refusal(403, 'BadArgument', 'The token is for another conversation');
    refuseOtherOrigin(originOf(request.headers, config.webChat.origins), pass, request.headers);
    channel.streams.open(request, socket, head, live, () => channel.after(pass, watermark));
  };
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Otherwise a connection that breaks meanwhile would end the process.
    socket.on('error', () => socket.destroy());
    open(request, socket, head).catch((error: Error) => {
      if (!(error instanceof Refusal)) log.error({ error: errorInLog(error) }, 'stream failed');
      refuse(socket, error instanceof Refusal ? error.status : 500);
    });
  });
  closeWith(server, () => channel.streams.close());
}

/** Open streams would keep the server from closing. */
function closeWith(server: Server, closeStreams: () => void): void {
  const close = server.close.bind(server);
  server.close = (...done): void => {
    closeStreams();
    close(...done);
  };
}

function addressOf({ url = '' }: IncomingMessage) {
  const { pathname, searchParams } = URL.parse(url, 'http://localhost') ?? {};
  const conversation = path.exec(pathname ?? '')?.[1];
  if (conversation === undefined) throw new Refusal(404, 'NotFound', 'Expected the address of a stream');
  return { conversation, token: searchParams?.get('t') ?? '' };
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

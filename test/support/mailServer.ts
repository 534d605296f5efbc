import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Mail {
  to: string[];
  /** As it came over the wire, headers and body. */
  raw: string;
}

export interface MailServer {
  /** Such as `smtp://127.0.0.1:40123`. */
  url: string;
  port: number;
  mails: Mail[];
  /** Resolves with the next mail that comes. */
  next(): Promise<Mail>;
  stop: () => Promise<void>;
}

/** A real SMTP server on loopback that takes all mails, in the clear unless `options` say otherwise. */
export async function startMailServer(options: SMTPServerOptions & { port?: number } = {}): Promise<MailServer> {
  const mails: Mail[] = [];
  const waiting: ((mail: Mail) => void)[] = [];
  const { port: asked = 0, ...others } = options;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const mail = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString(),
        };
        mails.push(mail);
        waiting.splice(0).forEach((tell) => tell(mail));
        done();
      });
    },
    ...others,
  });
  // Clients that go away in the middle are what some tests are about.
  server.on('error', () => undefined);
  server.listen(asked, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The text of a plain-text mail, whatever its transfer encoding. */
export function textOf({ raw }: Mail): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/imu.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/^content-transfer-encoding: quoted-printable/imu.test(head)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

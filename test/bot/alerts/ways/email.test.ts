import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { SMTPServerOptions } from 'smtp-server';
import { byEmail } from '../../../../bot/alerts/ways/email.ts';
import { aContact, aNotice } from '../../../support/alerts.ts';
import { selfSigned } from '../../../support/certificate.ts';
import { startMailServer, textOf, type MailServer } from '../../../support/mailServer.ts';

const contact = aContact({ name: 'Lead, "Essex" <x@y>', email: 'lead@essex.internal' });
const wayTo = (smtpUrl: string) =>
  byEmail({ smtpUrl, from: 'views@views.internal', publicUrl: 'https://views.internal' });

let server: MailServer;
afterEach(() => server.stop());

describe('a mail', () => {
  beforeEach(async () => void (server = await startMailServer()));

  test('says how soon, when, which council and where to read it, in plain text', async () => {
    const notice = aNotice();
    await wayTo(server.url).tell(notice, contact);
    const [mail] = server.mails;
    expect(mail!.to).toEqual(['lead@essex.internal']);
    expect(mail!.raw).toMatch(/^content-type: text\/plain; charset=utf-8/imu);
    expect(mail!.raw).toMatch(/^subject: URGENT\. Family Views: an alert needs you/imu);
    const text = textOf(mail!);
    for (const part of ['urgent', 'Monday, 5 October 2026 at 10:00', 'Essex', notice.link])
      expect(text).toContain(part);
  });

  test.each([
    ['not urgent', { urgent: false }, /^subject: Family Views: an alert needs you/imu, /not marked as urgent/u],
    ['of somebody who has not said where', { authority: undefined }, /needs you/u, /not known/u],
    ['that others have not opened', { event: 'escalated' }, /not been opened/u, /Those before you/u],
    ['that comes again', { event: 'reminder', toldBefore: 2 }, /still waits/u, /Nobody has said/u],
  ] as const)('about one %s says so', async (_, change, subject, text) => {
    await wayTo(server.url).tell(aNotice(change), contact);
    expect(server.mails[0]!.raw).toMatch(subject);
    expect(textOf(server.mails[0]!)).toMatch(text);
  });

  test('sent twice is the same message, and a reminder stands below the first', async () => {
    const way = wayTo(server.url);
    await way.tell(aNotice(), contact);
    await way.tell(aNotice(), contact);
    await way.tell(aNotice({ event: 'reminder', toldBefore: 1 }), contact);
    await way.tell(aNotice(), aContact({ id: 'duty' }));
    const header = (name: string) =>
      server.mails.map(({ raw }) => new RegExp(`^${name}:\\s+(\\S+)`, 'imu').exec(raw)?.[1]);
    const [first, again, reminder, toOther] = header('message-id');
    expect(again).toBe(first);
    expect(new Set([first, reminder, toOther]).size).toBe(3);
    expect(header('references')).toEqual([undefined, undefined, first, undefined]);
    expect(header('auto-submitted')[0]).toBe('auto-generated');
  });
});

describe('a mail server that', () => {
  test('is down', async () => {
    server = await startMailServer();
    await server.stop();
    await expect(wayTo(server.url).tell(aNotice(), contact)).rejects.toThrow(/^ECONNREFUSED$|^ESOCKET$/u);
  });

  test('refuses the contact is told apart by its number; the address is not repeated', async () => {
    const refusal = Object.assign(new Error('no <lead@essex.internal> here'), { responseCode: 550 });
    server = await startMailServer({ onRcptTo: (_address, _session, done) => done(refusal) });
    await expect(wayTo(server.url).tell(aNotice(), contact)).rejects.toThrow(/^EENVELOPE 550$/u);
  });

  test('goes away in the middle of a mail', async () => {
    const sockets: Socket[] = [];
    server = await startMailServer({ onData: () => sockets.forEach((socket) => socket.destroy()) });
    const between = createServer((socket) => {
      const onward = connect(server.port, '127.0.0.1');
      sockets.push(socket, onward);
      for (const each of [socket, onward]) each.on('error', () => undefined);
      socket.pipe(onward).pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(between, 'listening');
    const { port } = between.address() as AddressInfo;
    await expect(wayTo(`smtp://127.0.0.1:${port}`).tell(aNotice(), contact)).rejects.toThrow(/^E[A-Z]+$/u);
    between.close();
  });

  test('asks for a password gets the one in the settings, and no other is let in', async () => {
    const { key, cert } = selfSigned();
    const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _session, done) =>
      username === 'views' && password === 'p@ss/word' ? done(null, { user: 'views' }) : done(new Error('wrong'));
    server = await startMailServer({ disabledCommands: [], authOptional: false, key, cert, onAuth });
    const at = (account: string) => server.url.replace('//', `//${account}@`);
    await trusting(cert, async () => {
      await wayTo(at('views:p%40ss%2Fword')).tell(aNotice(), contact);
      await expect(wayTo(at('views:other')).tell(aNotice(), contact)).rejects.toThrow(/^EAUTH 535$/u);
    });
    expect(server.mails).toHaveLength(1);
  });
});

describe('a certificate', () => {
  test.each(['smtp', 'smtps'])(
    'that nobody vouches for is refused, over %s; one that is trusted is taken',
    async (scheme) => {
      const { key, cert } = selfSigned();
      server = await startMailServer({ disabledCommands: ['AUTH'], secure: scheme === 'smtps', key, cert });
      const way = wayTo(server.url.replace('smtp:', `${scheme}:`));
      await expect(way.tell(aNotice(), contact)).rejects.toThrow(/DEPTH_ZERO_SELF_SIGNED_CERT|ETLS|ESOCKET/u);
      expect(server.mails).toEqual([]);
      await trusting(cert, () => way.tell(aNotice(), contact));
      expect(server.mails).toHaveLength(1);
    },
  );

  test('for another name is refused', async () => {
    const { key, cert } = selfSigned();
    server = await startMailServer({ disabledCommands: ['AUTH'], key, cert });
    await trusting(cert, async () => {
      const way = wayTo(server.url.replace('127.0.0.1', 'localhost'));
      await expect(way.tell(aNotice(), contact)).rejects.toThrow(/ERR_TLS_CERT_ALTNAME_INVALID|ETLS|ESOCKET/u);
    });
  });
});

async function trusting(cert: string, work: () => Promise<void>): Promise<void> {
  const before = getCACertificates();
  setDefaultCACertificates([...before, cert]);
  try {
    await work();
  } finally {
    setDefaultCACertificates(before);
  }
}

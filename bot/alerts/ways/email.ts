import { createTransport, type NodemailerError, type SendMailOptions, type SMTPTransportOptions } from 'nodemailer';
import { isLoopback } from '../loopback.ts';
import type { Notice } from '../notice.ts';
import { mailText } from './mailText.ts';
import { NotToldError, reasonOf, TRY_MS, type Way } from './way.ts';

/** Milliseconds without a sign of the mail server. */
const SILENCE_MS = 20_000;

interface EmailSettings {
  smtpUrl: string;
  from: string;
  /** Its host is in the Message-IDs. */
  publicUrl: string;
}

/** Plain-text mails through an SMTP server. */
export function byEmail({ smtpUrl, from, publicUrl }: EmailSettings): Way {
  const transport = createTransport(serverOptions(new URL(smtpUrl)));
  const { hostname } = new URL(publicUrl);
  return {
    name: 'email',
    reaches: () => true,
    tell: async (notice, { id, name, email }) => {
      const to = { name, address: email };
      const mail = { from, to, ...mailText(notice, name), ...headers(notice, `${id}@${hostname}`) };
      try {
        await transport.sendMail({ ...mail, signal: AbortSignal.timeout(TRY_MS) });
      } catch (error) {
        throw new NotToldError(whyNot(error as NodemailerError));
      }
    },
  };
}

/** The certificate is always checked; nothing is sent in the clear except within this machine. */
function serverOptions(url: URL): SMTPTransportOptions {
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: url.port === '' ? undefined : Number(url.port),
    secure,
    requireTLS: !secure && !isLoopback(url),
    auth:
      url.username === ''
        ? undefined
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    dnsTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The same step has the same Message-ID, so that a mail sent twice shows once; reminders stand below the first mail. */
function headers({ alert, urgent, toldBefore }: Notice, reader: string): SendMailOptions {
  const idOf = (number: number) => `<${alert}.${number}.${reader}>`;
  return {
    messageId: idOf(toldBefore),
    ...(toldBefore > 0 && { inReplyTo: idOf(0), references: [idOf(0)] }),
    priority: urgent ? 'high' : 'normal',
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** Answers of mail servers name the address: only their number is kept. */
function whyNot(error: NodemailerError): string {
  const why = reasonOf(error);
  return error.responseCode === undefined ? why : `${why} ${error.responseCode}`;
}

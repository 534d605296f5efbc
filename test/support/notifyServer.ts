import { jwtVerify } from 'jose';
import { startHttp } from './httpServer.ts';

/** What is asked of GOV.UK Notify for one text. */
export interface Text {
  phone_number: string;
  template_id: string;
  personalisation: Record<string, string>;
  reference: string;
}

export interface NotifyServer {
  settings: { apiKey: string; template: string; url: string };
  service: string;
  secret: string;
  tokens: string[];
  /** Those taken. */
  texts: Text[];
  /** Bodies as they came, taken or not. */
  bodies: string[];
  stop: () => Promise<void>;
}

const service = '26785a09-ab16-4eb0-8407-a37497a57506';
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
// The client rounds the time of its tokens, up to half a second ahead.
const checks = { issuer: service, algorithms: ['HS256'], maxTokenAge: 30, clockTolerance: 1 };
const template = 'f33517ff-2a88-4f6e-b855-c550268ce08a';

/** Speaks as much of Notify's API (v2) as texts need, and checks who asks. `status`: what it answers to all. */
export async function startNotify({ status = 201 }: { status?: number } = {}): Promise<NotifyServer> {
  const texts: Text[] = [];
  const tokens: string[] = [];
  const bodies: string[] = [];
  const { address, stop } = await startHttp((response, { method, path, headers, body }) => {
    const answer = (code: number, value: object) => {
      response.writeHead(code, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    tokens.push(token);
    bodies.push(body);
    void jwtVerify(token, Buffer.from(secret), checks).then(
      () => {
        if (method !== 'POST' || path !== '/v2/notifications/sms') return answer(404, { errors: [] });
        const text = JSON.parse(body) as Text;
        if (status !== 201) return answer(status, { status_code: status, errors: [{ message: text.phone_number }] });
        texts.push(text);
        return answer(201, { id: '740e5834-3a29-46b4-9a6f-16142fde533a', reference: text.reference });
      },
      () => answer(403, { status_code: 403, errors: [{ error: 'AuthError', message: 'Invalid token' }] }),
    );
  });
  const apiKey = `alerts-${service}-${secret}`;
  return { settings: { apiKey, template, url: address }, service, secret, tokens, texts, bodies, stop };
}

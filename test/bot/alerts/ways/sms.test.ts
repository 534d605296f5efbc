import { jwtVerify } from 'jose';
import { bySms } from '../../../../bot/alerts/ways/sms.ts';
import { aContact, aNotice } from '../../../support/alerts.ts';
import { startNotify, type NotifyServer } from '../../../support/notifyServer.ts';

const contact = aContact({ mobile: '+447911123456' });
let notify: NotifyServer;
afterEach(() => notify.stop());

test('texts the link and whether it is urgent through the template', async () => {
  notify = await startNotify();
  const notice = aNotice();
  await bySms(notify.settings).tell(notice, contact);
  expect(notify.texts).toEqual([
    {
      phone_number: '+447911123456',
      template_id: notify.settings.template,
      personalisation: { urgent: 'URGENT', link: notice.link },
      reference: `${notice.alert}.0.lead`,
    },
  ]);
});

test('says when it is not urgent', async () => {
  notify = await startNotify();
  await bySms(notify.settings).tell(aNotice({ urgent: false }), contact);
  expect(notify.texts[0]!.personalisation).toMatchObject({ urgent: 'not marked as urgent' });
});

test('signs in as the service of the key', async () => {
  notify = await startNotify();
  await bySms(notify.settings).tell(aNotice(), contact);
  const [token] = notify.tokens;
  const { payload, protectedHeader } = await jwtVerify(token!, Buffer.from(notify.secret), { clockTolerance: 1 });
  expect(protectedHeader).toEqual({ typ: 'JWT', alg: 'HS256' });
  expect(payload.iss).toBe(notify.service);
});

test('with a wrong key is not told', async () => {
  notify = await startNotify();
  const apiKey = notify.settings.apiKey.replace(/.$/u, (last) => (last === '0' ? '1' : '0'));
  await expect(bySms({ ...notify.settings, apiKey }).tell(aNotice(), contact)).rejects.toThrow(/^HTTP 403$/u);
  expect(notify.texts).toEqual([]);
});

test('a refusal is told apart by its number; the mobile number is not repeated', async () => {
  notify = await startNotify({ status: 429 });
  await expect(bySms(notify.settings).tell(aNotice(), contact)).rejects.toThrow(/^HTTP 429$/u);
});

import type { Request, Server } from 'restify';
import { Access } from '../directLine/access.ts';
import { saidIn } from '../directLine/activities.ts';
import { DirectLineChannel } from '../directLine/channel.ts';
import { generateToken } from '../directLine/generateToken.ts';
import { readBeginning, readInbound, readWatermark, type Inbound } from '../directLine/inbound.ts';
import { preflight } from '../directLine/preflight.ts';
import { readJson } from '../directLine/readJson.ts';
import { answering, refuseFor, type Answer } from '../directLine/request.ts';
import type { Live } from '../directLine/tokens.ts';
import { readUpload } from '../directLine/upload.ts';
import { addStream } from '../directLine/upgrade.ts';
import { InvitationCodes } from '../invitations/invitationCodes.ts';
import { waitOf } from '../limits/waitOf.ts';
import { networkAddressOf } from '../pages/networkAddress.ts';
import type { Service } from '../service.ts';

const base = '/v3/directline';
const conversation = `${base}/conversations/:conversation`;

/** Direct Line 3.0, as in Azure's REST reference, for Web Chat and clients like it; tokens come from `/{slug}/web-chat/token`. */
export function addDirectLine(server: Server, service: Service): void {
  const { config, limits, talking } = service;
  const access = new Access(config, Date.now);
  const channel = new DirectLineChannel(talking, new InvitationCodes(config.keys.people));
  const allowed = (work: (request: Request, live: Live) => Promise<Answer>) =>
    answering(service, async (request, origin) => work(request, await access.of(request, origin)));
  const renewed = ({ pass }: Live) => {
    const live = access.renewed(pass);
    channel.streams.extend(live);
    return live;
  };
  const say = async (request: Request, { pass }: Live, inbound: Inbound) => {
    const address = networkAddressOf(request, config.proxies);
    const counts = [
      [limits.messages, `directline/${pass.conv}`],
      [limits.forms, address],
    ] as const;
    refuseFor(await waitOf(saidIn(inbound), [...counts]));
    return { status: 200, body: { id: await channel.say(pass, inbound, address) } };
  };

  server.opts(`${base}/*`, preflight(service));
  server.post(`${base}/tokens/generate`, answering(service, generateToken(service, access.tokens)));
  server.post(
    `${base}/tokens/refresh`,
    allowed(async (request, live) => {
      const { conversationId, token, expires_in } = await access.going(request, renewed(live));
      return { status: 200, body: { conversationId, token, expires_in } };
    }),
  );
  server.post(
    `${base}/conversations`,
    allowed(async (request, live) => {
      const { locale } = readBeginning(await readJson(request));
      const state = await channel.arrive(live.pass, locale ?? undefined);
      return { status: state === 'new' ? 201 : 200, body: await access.going(request, renewed(live)) };
    }),
  );
  server.get(
    conversation,
    allowed(async (request, live) => {
      const watermark = readWatermark(request);
      await channel.arrive(live.pass);
      return { status: 200, body: await access.going(request, renewed(live), watermark) };
    }),
  );
  server.get(
    `${conversation}/activities`,
    allowed((request, { pass }) => Promise.resolve({ status: 200, body: channel.after(pass, readWatermark(request)) })),
  );
  server.post(
    `${conversation}/activities`,
    allowed(async (request, live) => say(request, live, readInbound(await readJson(request)))),
  );
  server.post(
    `${conversation}/upload`,
    allowed(async (request, live) => say(request, live, await readUpload(request))),
  );
  addStream(server, service, { channel, access });
}

import { z } from 'zod';
import type { Asked } from './asked.ts';
import type { Network } from './network.ts';
import { Refusal } from './refusal.ts';

/** Longest that a phone waits for a text before it asks again, in ms. */
const WAIT_MS = 25_000;

const sent = z.object({ from: z.string().min(1), to: z.string().min(1).optional(), words: z.string() });

/**
 * What a pretend phone does, which is not Notify's: `POST /phone/texts` sends one, `GET /phone/texts?number=…&after=3` waits
 * for the fourth and later. Throws Refusal.
 */
export async function answerPhone(
  { method, url, headers, body }: Asked,
  network: Network,
): Promise<{ status: number; body: object }> {
  // A page of some other site, open on this machine, must not text in anybody's name.
  if (headers.origin !== undefined) throw new Refusal(403, 'BadRequestError', 'Expected a phone, got a web page');
  if (method === 'POST') {
    const parsed = sent.safeParse(JSON.parse(body));
    if (!parsed.success) throw new Refusal(400, 'ValidationError', 'Expected from, words and maybe to');
    return { status: 201, body: network.receive(parsed.data) };
  }
  const number = url.searchParams.get('number') ?? '';
  const after = Number(url.searchParams.get('after') ?? 0);
  return { status: 200, body: { texts: await network.textsOn(number, after, WAIT_MS) } };
}

import { randomUUID } from 'node:crypto';
import { chance, pick, type Random } from '../../../bot/sample/random.ts';
import { hostileText, hostileValue, spoilt } from '../hostile.ts';
import { speaker } from '../person.ts';
import { exchange, type Exchange, type Surface, type Target } from '../surface.ts';

/** Texts, as GOV.UK Notify hands them in; what has gone to this person's telephone by then comes back. */
export function texts(target: Target, person: number, mark: string): Surface {
  const speak = speaker(mark);
  const from = `447700${String(900_000 + person).slice(-6)}`;
  const { notify, env } = target.texts;
  const received = () => notify.network.notifications.filter(({ asked }) => asked.number.endsWith(from.slice(2)));
  const post = (what: string, body: string, token = env.NOTIFY_CALLBACK_TOKEN) =>
    untilTaken(() =>
      exchange(`${target.address}/api/notify/${what}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
      }),
    );

  return {
    say: async (random): Promise<Exchange> => {
      const text = { from, words: speak(random), id: chance(random, 0.05) ? `${person}-again` : randomUUID() };
      const status = await handIn(target, text);
      return { status, body: JSON.stringify(received()) };
    },
    attack: async (random) => {
      const kind = random();
      if (kind < 0.5) return await post('received', JSON.stringify(spoilt(random, aText(from))));
      if (kind < 0.6) return await post('received', hostileText(random));
      if (kind < 0.7) return await post('received', JSON.stringify(aText(from)), latin(random));
      if (kind < 0.8) return await post('delivery', String(JSON.stringify(hostileValue(random))));
      const state = { reference: hostileText(random), status: pick(random, ['delivered', 'permanent-failure', 'x']) };
      return await post('delivery', JSON.stringify(spoilt(random, state)));
    },
  };
}

async function handIn({ texts, address }: Target, text: { id: string; from: string; words: string }): Promise<number> {
  const { status } = await untilTaken(async () => {
    const response = await texts.callback(address, text);
    await response.text();
    return response;
  });
  return status;
}

/** As Notify does: again when the service was too busy to be done in time. */
async function untilTaken<Answer extends { status: number }>(call: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await call();
    if (answer.status !== 503 || tries > 5) return answer;
  }
}

function aText(from: string): object {
  return {
    id: `attack-${from}`,
    source_number: from,
    destination_number: '07700900999',
    message: 'hello',
    date_received: new Date().toISOString(),
  };
}

/** What can stand in a header. */
function latin(random: Random): string {
  return hostileText(random)
    .replace(/[^ -~]/gu, '')
    .slice(0, 200)
    .trim();
}

import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readConfig } from '../../config.ts';
import { localPort } from '../openTexts.ts';

interface PhoneOptions {
  number: string;
  to?: string;
  notify?: string;
}

/** Longest wait for a reply where lines come from a file, in ms. */
const PATIENCE_MS = 10_000;

const texts = z.object({ texts: z.array(z.string()) });

/** `npm run texts -- phone`: each line is a text, sent and received over HTTP through the local Notify. */
export async function pretendPhone({ number, to, notify }: PhoneOptions): Promise<void> {
  const address = (notify ?? `http://127.0.0.1:${localPort(readConfig())}`).replace(/\/+$/u, '');
  const interactive = process.stdin.isTTY;
  let received = await count(address, number);
  const show = async (patienceMs: number) => {
    const came = await receive(address, { number, after: received, patienceMs });
    received += came.length;
    for (const text of came) process.stdout.write(`\n${text}\n\n`);
    return came.length;
  };
  process.stdout.write(`This telephone is ${number}. Write a text, such as "hello"; Ctrl+D ends.\n`);
  if (interactive) void showAll(show);
  const lines = createInterface({ input: process.stdin, output: interactive ? process.stdout : undefined });
  for await (const words of lines) {
    if (!interactive) process.stdout.write(`> ${words}\n`);
    await send(address, { from: number, to, words });
    if (!interactive) await show(PATIENCE_MS);
  }
  process.exit();
}

async function showAll(show: (patienceMs: number) => Promise<number>): Promise<void> {
  for (;;) await show(30_000);
}

async function send(address: string, text: { from: string; to?: string; words: string }): Promise<void> {
  const response = await ask(`${address}/phone/texts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(text),
  });
  if (!response.ok) throw new Error(`expected the text to be taken, got HTTP ${response.status} from ${address}`);
}

async function receive(
  address: string,
  { number, after, patienceMs }: { number: string; after: number; patienceMs: number },
): Promise<string[]> {
  const query = new URLSearchParams({ number, after: String(after) });
  const signal = AbortSignal.timeout(patienceMs);
  const response = await ask(`${address}/phone/texts?${query.toString()}`, { signal }).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  return response ? texts.parse(await response.json()).texts : [];
}

/** Texts of an earlier session are not shown again. */
async function count(address: string, number: string): Promise<number> {
  return (await receive(address, { number, after: 0, patienceMs: 200 })).length;
}

async function ask(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new Error(
      `expected the service on this machine, with its local Notify at ${new URL(url).origin}: run npm start`,
      {
        cause: error,
      },
    );
  }
}

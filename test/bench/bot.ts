import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { APP_ID, ISSUER, startBotService } from '../support/botService.ts';

/** A bot in a process of its own, driven as Azure Bot Service would. */
export interface Bot {
  /** Without a slash at the end. */
  address: string;
  /** One message of one person through Azure Bot Service; resolves when the replies are back. */
  say: (person: string, text: string, channelId?: string) => Promise<void>;
  /** Resident memory, bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

export async function startBot(
  script: 'echoServer.ts' | 'surveyServer.ts',
  more: Record<string, string> = {},
): Promise<Bot> {
  const azure = await startBotService();
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [azure.cloud.openIdMetadata], {
    env: { ...process.env, ...more },
  });
  const told = async () => ((await once(child, 'message')) as [{ port: number; rss: number }])[0];
  const { port } = await told();
  const authorization = `Bearer ${await azure.token({ claims: { iss: ISSUER, aud: APP_ID } })}`;
  let count = 0;

  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    say: async (person, text, channelId = 'sms') => {
      const activity = {
        type: 'message',
        id: `message-${++count}`,
        channelId,
        serviceUrl: azure.serviceUrl,
        deliveryMode: 'expectReplies',
        conversation: { id: person },
        from: { id: person },
        recipient: { id: 'bot' },
        locale: 'en',
        text,
      };
      const response = await fetch(`${address}/api/messages`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      const body = await response.text();
      if (response.status !== 200 || !body.includes('"message"')) {
        throw new Error(`Expected 200 and a reply from ${script}, got ${response.status}: ${body.slice(0, 200)}`);
      }
    },
    memory: async () => {
      child.send('memory');
      return (await told()).rss;
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
      await azure.close();
    },
  };
}

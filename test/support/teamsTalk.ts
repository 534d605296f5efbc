import type { Activity } from 'botbuilder-core';
import { startAzureBot, type AzureBot } from './azureBot.ts';
import type { Sent } from './connector.ts';
import { cardOf, TeamsPerson, wordsOn } from './teams.ts';

/** One person in Teams with the bot, over HTTP both ways. */
export class TeamsTalk {
  readonly bot: AzureBot;
  readonly person: TeamsPerson;

  private constructor(bot: AzureBot) {
    this.bot = bot;
    this.person = new TeamsPerson(bot.azure.serviceUrl);
  }

  static async start(): Promise<TeamsTalk> {
    return new TeamsTalk(await startAzureBot());
  }

  /** All messages of the bot as they stand now, in the order sent. */
  get standing(): Sent[] {
    return this.bot.azure.connector.standing(this.person.conversation);
  }

  get newest(): Sent {
    return this.standing.at(-1)!;
  }

  /** Cards of which a question can still be answered. */
  get openCards(): Sent[] {
    return this.standing.filter((each) => cardOf(each)?.actions?.some(({ data }) => data?.question));
  }

  /** The message as it stands now. */
  now({ id }: Sent): Sent {
    return this.standing.find((each) => each.id === id)!;
  }

  /** What the bot says, wherever, to these activities, which must be taken. */
  async hears(...activities: Activity[]): Promise<string[]> {
    const before = this.bot.azure.sent.length;
    for (const activity of activities) {
      const { status } = await this.bot.deliver(activity);
      if (status !== 200) throw new Error(`Expected ${activity.type} to be taken, got ${status}`);
    }
    return this.bot.azure.sent.slice(before).map(wordsOn);
  }

  async say(...texts: string[]): Promise<string[]> {
    return await this.hears(...texts.map((text) => this.person.says(text)));
  }

  async tap(card: Sent, data: object): Promise<string[]> {
    return await this.hears(this.person.taps(card, data));
  }

  close(): Promise<void> {
    return this.bot.close();
  }
}

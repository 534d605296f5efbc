import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { Activity } from 'botbuilder-core';

// Its ES modules name files without their endings, so only the bundle can be loaded here.
export const adaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

/** Most actions that Teams shows without hiding some: MicrosoftDocs/bot-docs, issue 2161. */
const TEAMS_ACTIONS = 6;
/** Largest message that Teams takes, in bytes. */
const TEAMS_MAX = 28 * 1024;

/** The card of an activity as Microsoft's own package reads it, or all that is wrong with it for Teams. */
export function readCard(activity: Partial<Activity>): { card: AdaptiveCards.AdaptiveCard; problems: string[] } {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = adaptiveCards;
  const { contentType, content } = activity.attachments![0] as { contentType: string; content: object };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: TEAMS_ACTIONS } });
  const context = new SerializationContext(Versions.v1_5);
  // A /g expression remembers where it ended, so the package would find fault with the language of every second card.
  AdaptiveCard.langProperty.regEx!.lastIndex = 0;
  card.parse(content, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const size = Buffer.byteLength(JSON.stringify(activity));
  const problems = [
    ...parsing,
    ...card.validateProperties().validationEvents.map(({ message }) => message),
    ...(contentType === 'application/vnd.microsoft.card.adaptive' ? [] : [`content type ${contentType}`]),
    ...(size < TEAMS_MAX ? [] : [`${size} bytes`]),
  ];
  return { card, problems };
}

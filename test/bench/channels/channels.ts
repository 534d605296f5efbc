import { authorityNamed, readAuthorities } from '../../../bot/authorities.ts';
import { NOTIFY_PENCE } from '../../../bot/notify/settings.ts';
import { surveyCosts } from '../../../bot/sms/surveyCost.ts';
import { nameOf } from '../../../locales/words.ts';
import { openBrowser } from '../../support/browser.ts';
import { openTextAccount } from '../../support/texts.ts';
import { startBot, type Bot } from '../bot.ts';
import { median, talkThrough, type Load, type Say } from '../people.ts';
import { pageSpeed, type PageSpeed } from './pageSpeed.ts';
import { waysInto } from './ways.ts';

const AT_ONCE = 50;
const ROUNDS = 3;
/** The first button that Web Chat shows under a message. */
const WEB_CHAT_READY = '.webchat__suggested-action';

/** Turns a second through each way in, beside the echo bot; then what the first visit of the page costs beside Web Chat. */
export async function channels(each: number): Promise<void> {
  const echo = await startBot('echoServer.ts');
  const texts = await openTextAccount();
  const views = await startBot('surveyServer.ts', texts.env);
  const ways: [name: string, say: Say][] = [['bare echo bot', echo.say], ...Object.entries(waysInto(views, texts))];
  for (const [, say] of ways) await talkThrough(say, AT_ONCE, 1);
  const loads = new Map<string, Load[]>(ways.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, say] of ways) loads.get(name)!.push(await talkThrough(say, AT_ONCE, each));

  console.log(`The whole survey, ${AT_ONCE} people at once, medians of ${ROUNDS} rounds of each way in turn:`);
  const bare = turns(loads.get('bare echo bot')!);
  for (const [name, of] of loads)
    console.log(
      `  ${name}: ${turns(of).toFixed(0)} turns a second (${(turns(of) / bare).toFixed(2)} of the echo bot), p99 ${median(of.map(({ p99 }) => p99)).toFixed(0)} ms`,
    );
  await costs();
  await firstVisits(views);
  await Promise.all([echo.stop(), views.stop(), texts.notify.stop()]);
}

function turns(loads: Load[]): number {
  return median(loads.map(({ turnsPerSecond }) => turnsPerSecond));
}

/** What each completed survey costs by text. */
async function costs(): Promise<void> {
  const essex = authorityNamed('essex', readAuthorities('deploy/authorities.json'));
  console.log(`\nA completed survey by text, at ${NOTIFY_PENCE} pence a segment:`);
  for (const { locale, register, sent, encoding, segments, pence } of await surveyCosts(essex, NOTIFY_PENCE))
    console.log(
      `  ${nameOf(locale)}, ${register}: ${pence.toFixed(1)} pence, ${sent} texts in ${segments} segments of ${encoding}`,
    );
}

async function firstVisits(views: Bot): Promise<void> {
  const browser = await openBrowser();
  const own = await pageSpeed(browser, `${views.address}/essex`, '#answer .send');
  const webChat = await pageSpeed(browser, `${views.address}/essex/web-chat`, WEB_CHAT_READY);
  await browser.close();
  console.log('\nFirst visit on a slow 4G phone, empty cache, until the first question can be answered, medians of 5:');
  print('chat page', own);
  print('Web Chat, its bundle as published', webChat);
  console.log(
    `  ratio: ${(webChat.bytes / own.bytes).toFixed(0)} times the bytes, ${(webChat.interactive / own.interactive).toFixed(1)} times the wait\n`,
  );
}

function print(name: string, { bytes, requests, interactive }: PageSpeed): void {
  console.log(
    `  ${name}: ${(bytes / 1000).toFixed(1)} kB in ${requests} requests, interactive after ${(interactive / 1000).toFixed(1)} s`,
  );
}

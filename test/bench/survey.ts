import { startBot } from './bot.ts';
import { megabytes } from './megabytes.ts';
import { median, openConversations, talkThrough, type Load } from './people.ts';
import { startUpTime } from './startUp.ts';

const AT_ONCE = 50;
const OPEN = 10_000;

/** The survey by SMS side by side with the echo bot; then memory with many conversations open, and the start. */
export async function survey(each: number): Promise<void> {
  const echo = await startBot('echoServer.ts');
  const views = await startBot('surveyServer.ts');
  // One round of each is for warming up.
  for (const bot of [echo, views]) await talkThrough(bot.say, AT_ONCE, 1);
  const pairs: [Load, Load][] = [];
  for (let round = 0; round < 5; round++)
    pairs.push([await talkThrough(echo.say, AT_ONCE, each), await talkThrough(views.say, AT_ONCE, each)]);

  console.log(
    `The whole survey by SMS (12 turns), ${AT_ONCE} people at once, 5 rounds of each in turn, ${pairs[0]![1].turns} turns a round:`,
  );
  print(
    'bare echo bot',
    pairs.map(([load]) => load),
  );
  print(
    'Family Views, each answer durable',
    pairs.map(([, load]) => load),
  );
  const shares = pairs.map(([bare, full]) => full.turnsPerSecond / bare.turnsPerSecond);
  console.log(
    `  share of the echo bot's turns a second: ${median(shares).toFixed(2)} (${Math.min(...shares).toFixed(2)} to ${Math.max(...shares).toFixed(2)})\n`,
  );

  const before = await views.memory();
  await openConversations(views.say, OPEN);
  console.log(
    `Resident memory: ${megabytes(before)} before, ${megabytes(await views.memory())} with ${OPEN} more conversations open`,
  );
  console.log(`Start-up until the address is printed, median of 5: ${Math.round(await startUpTime(5))} ms\n`);
  await Promise.all([echo.stop(), views.stop()]);
}

function print(name: string, loads: Load[]): void {
  const of = (key: keyof Load) => median(loads.map((load) => load[key])).toFixed(key === 'turnsPerSecond' ? 0 : 1);
  console.log(`  ${name}: ${of('turnsPerSecond')} turns a second, p50 ${of('p50')} ms, p99 ${of('p99')} ms (medians)`);
}

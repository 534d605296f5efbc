/** Local hours, Europe/London: nobody is written to from 20:00 to 8:00, unless they have just written. */
const BEGINS = 20;
const ENDS = 8;

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' });

/** Whether it is night in England at a moment. */
export function isQuiet(at: Date): boolean {
  const hour = hourIn(at);
  return hour >= BEGINS || hour < ENDS;
}

/** The first moment at which people may be written to: `at` itself by day, else the next 8:00. */
export function quietEnds(at: Date): Date {
  return isQuiet(at) ? nextMorning(at) : at;
}

/** 8:00 in London is 7:00 or 8:00 in UTC, of the same date or the next. */
function nextMorning(at: Date): Date {
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  const hours = [ENDS - 1, ENDS, ENDS + 23, ENDS + 24];
  return hours.map((hour) => new Date(Date.UTC(year, month, date, hour))).find((each) => each > at && !isQuiet(each))!;
}

function hourIn(at: Date): number {
  return Number(london.format(at));
}

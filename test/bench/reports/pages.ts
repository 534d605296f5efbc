import { reportPages } from '../../../bot/staff/reports/pages.ts';
import { startService } from '../../support/service.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';
import { quantile } from '../people.ts';
import { ROUND } from './fill.ts';

/** Times each page is opened; once more before that, when its figures are counted. */
const TIMES = 50;

export interface PageTimes {
  address: string;
  /** Milliseconds. */
  first: number;
  p50: number;
  p95: number;
}

/** How long staff wait for each page of the store in `folder`, whose responses are of the council `slug`. */
export async function pageTimes(folder: string, slug: string): Promise<PageTimes[]> {
  const service = await startService({ DATA_DIR: folder, RATE_LIMITS: '1000' });
  try {
    while (!/\/staff\/sign-in\/\S+/u.test(service.said())) await new Promise((resolve) => setTimeout(resolve, 20));
    const visitor = await new StaffVisitor(service.address).go(
      /http\S+\/staff\/sign-in\/\S+/u.exec(service.said())![0],
    );
    const all: PageTimes[] = [];
    for (const address of addresses(slug)) all.push(await timesOf(visitor, new URL(address, service.address).href));
    return all;
  } finally {
    await service.stop();
  }
}

function addresses(slug: string): string[] {
  const figures = reportPages.flatMap(({ name, of }) => [
    ...(of === 'together' ? [] : [`/staff/${slug}/${name}?round=${ROUND}`]),
    ...(of === 'one' ? [] : [`/staff/all/${name}?round=${ROUND}`]),
  ]);
  return ['/staff', `/staff/${slug}/alerts`, `/staff/${slug}/unread`, `/staff/${slug}/audit`, ...figures];
}

async function timesOf(visitor: StaffVisitor, address: string): Promise<PageTimes> {
  const timed = async () => {
    const begun = performance.now();
    await visitor.once(address);
    if (visitor.status !== 200) throw new Error(`Expected 200 from ${address}, got ${visitor.status}`);
    return performance.now() - begun;
  };
  const first = await timed();
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time++) taken.push(await timed());
  const { pathname } = new URL(address);
  return { address: pathname, first, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) };
}

import type { OutgoingHttpHeaders } from 'node:http';
import type { Request, Response } from 'restify';
import { staffSay } from '../../locales/staffWords.ts';
import { sendPage } from '../pages/send.ts';
import { IDLE_MS } from '../signIn/sessions.ts';
import { renderStaff } from './renderStaff.ts';

const MINUTE = 60_000;

const signIn = 'staff.problem.signInAgain';
const home = 'staff.problem.home';

/** What can go wrong, each with its status and the way on. */
const problems = {
  signedOut: { status: 401, next: signIn },
  noProvider: { status: 401, next: undefined },
  signInRefused: { status: 400, next: signIn },
  tooMany: { status: 429, next: signIn },
  providerDown: { status: 503, next: signIn },
  formRefused: { status: 403, next: home },
  forbiddenAlert: { status: 403, next: home },
  forbiddenAuthority: { status: 403, next: home },
  forbiddenFigures: { status: 403, next: home },
  forbiddenTogether: { status: 403, next: home },
  oneOrTogether: { status: 403, next: home },
  forbiddenRole: { status: 403, next: home },
  unknownRound: { status: 404, next: home },
  handled: { status: 409, next: 'staff.problem.backToAlert' },
  sealed: { status: 500, next: home },
  failed: { status: 503, next: home },
  notFound: { status: 404, next: home },
} as const;

export type StaffProblem = keyof typeof problems;

/** HTTP status of the page that says so. */
export function statusOf(problem: StaffProblem): number {
  return problems[problem].status;
}

interface Options {
  values?: Record<string, string>;
  /** Where the way on leads. */
  to?: string;
  /** For the head of the page of somebody who is signed in. */
  signedIn?: { person: string; formToken: string };
  more?: OutgoingHttpHeaders;
}

/** A page that says what went wrong and what to do. */
export async function sendStaffProblem(
  request: Request,
  response: Response,
  problem: StaffProblem,
  { values, to = '/staff', signedIn, more }: Options = {},
): Promise<void> {
  const { status, next } = problems[problem];
  const html = renderStaff('problem', {
    ...signedIn,
    title: staffSay(`staff.problem.${problem}.title`),
    text: staffSay(`staff.problem.${problem}.text`, { minutes: IDLE_MS / MINUTE, ...values }),
    next: next && { label: staffSay(next), to: next === signIn ? `/staff/sign-in?to=${encodeURIComponent(to)}` : to },
  });
  await sendPage(request, response, { status, html, more });
}

import type { Request, Response } from 'restify';
import { wordsFor } from '../../locales/words.ts';
import type { PageForm } from './form.ts';
import { render } from './render.ts';
import { sendPage } from './send.ts';
import { localeOf } from './visit.ts';

/**
 * A page that says what went wrong and what to do. Given what was sent, it holds that in a form with the same message
 * id: sending it once more is safe, and nothing has to be typed again.
 */
export async function sendProblem(
  request: Request,
  response: Response,
  { status, say, values, again }: { status: number; say: string; values?: Record<string, number>; again?: PageForm },
): Promise<void> {
  const words = wordsFor(again?.lang ?? localeOf(request), 'child');
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const html = render('problem', words, {
    problem: words.say(say, values),
    action: `${pathname}${search}`,
    again,
  });
  await sendPage(request, response, { status, html });
}

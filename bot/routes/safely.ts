import type { Request, Response } from 'restify';
import { errorInLog } from '../errorInLog.ts';
import { sendProblem } from '../pages/problem.ts';
import type { Service } from '../service.ts';

export type Handler = (request: Request, response: Response) => Promise<void>;

/** A fault of ours gets a page that says so, and a line in the log. */
export function safely({ log }: Pick<Service, 'log'>, handle: Handler): Handler {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      log.error({ error: errorInLog(error as Error) }, 'page failed');
      if (response.headersSent) response.destroy();
      else await sendProblem(request, response, { status: 500, say: 'page.refused' });
    }
  };
}

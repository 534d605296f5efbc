import type { Request, Response } from 'restify';
import type { Service } from '../service.ts';
import { corsHeaders } from './origins.ts';

const allowed = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'Access-Control-Max-Age': 600,
};

/** OPTIONS: browsers ask before they send a token from a page of another origin. */
export function preflight({ config }: Pick<Service, 'config'>) {
  // eslint-disable-next-line @typescript-eslint/require-await -- restify takes handlers of two parameters as async only
  return async ({ headers }: Request, response: Response): Promise<void> => {
    const trusted = config.webChat.origins.find((each) => each === headers.origin);
    if (trusted === undefined) response.writeHead(403, corsHeaders(undefined));
    else response.writeHead(204, { ...corsHeaders({ trusted }), ...allowed });
    response.end();
  };
}

import type { Server } from 'restify';
import type { Service } from '../service.ts';
import { safely, type Handler } from './safely.ts';

/** A page that anybody may look at. Programs that only ask whether it is there (HEAD) get its head alone, by Node's doing. */
export function pageAt(server: Server, path: string, service: Pick<Service, 'log'>, show: Handler): void {
  server.get(path, safely(service, show));
  server.head(path, safely(service, show));
}

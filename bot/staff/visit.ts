import type { OutgoingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'restify';
import type { Logger } from 'pino';
import type { AuditedAct, AuditEntry } from '../../store/auditLog.ts';
import type { Person } from '../signIn/person.ts';
import type { Session } from '../signIn/sessions.ts';
import { sendPage } from '../pages/send.ts';
import { sendStaffProblem, statusOf, type StaffProblem } from './problem.ts';
import { renderStaff, type StaffTemplate } from './renderStaff.ts';

export interface VisitParts {
  request: Request;
  response: Response;
  session: Session;
  /** Of a posted form; empty otherwise. */
  fields: URLSearchParams;
  /** What keeps the person signed in. */
  cookie: OutgoingHttpHeaders;
  log: Logger;
  /** Writes into the audit log. */
  record: (entry: Omit<AuditEntry, 'id' | 'at'>) => Promise<void>;
  /** What is asked for, as the audit log has it. */
  about: AuditedThing;
}

/** `authority` is an ONS code or `all`. */
export type AuditedThing = Pick<AuditEntry, 'page' | 'authority' | 'round' | 'subject'>;

/** A file, not begun yet. */
export interface Download {
  /** As it is saved. */
  name: string;
  mediaType: string;
  open: () => Promise<Readable>;
}

/** Somebody who has signed in asks for a page or sends a form. Whatever comes of it stands in the audit log first. */
export class StaffVisit {
  readonly session: Session;
  readonly fields: URLSearchParams;
  readonly request: Request;
  readonly response: Response;
  readonly #cookie: OutgoingHttpHeaders;
  readonly #log: Logger;
  readonly #record: VisitParts['record'];
  /** Handlers add to it what the address does not say. */
  readonly about: AuditedThing;

  constructor({ request, response, session, fields, cookie, log, record, about }: VisitParts) {
    this.request = request;
    this.response = response;
    this.session = session;
    this.fields = fields;
    this.#cookie = cookie;
    this.#log = log;
    this.#record = record;
    this.about = about;
  }

  get person(): Person {
    return this.session.person;
  }

  /** Parts of the path. */
  get params(): Record<string, string> {
    return this.request.params as Record<string, string>;
  }

  get query(): URLSearchParams {
    return new URLSearchParams(this.request.getQuery());
  }

  async show(template: StaffTemplate, context: object, status = 200): Promise<void> {
    const html = renderStaff(template, { ...this.#signedIn, ...context });
    await this.record('viewed');
    await sendPage(this.request, this.response, { status, html, more: this.#cookie });
  }

  /** After a form, so that loading the page again sends nothing twice. `path` holds ids only, never words. */
  async goTo(path: string): Promise<void> {
    await this.record('changed');
    this.response.writeHead(303, { Location: path, 'Cache-Control': 'no-store', ...this.#cookie });
    this.response.end();
  }

  async problem(what: StaffProblem, options: { values?: Record<string, string>; to?: string } = {}): Promise<void> {
    if (statusOf(what) < 500) await this.record('refused');
    await sendStaffProblem(this.request, this.response, what, {
      ...options,
      signedIn: this.#signedIn,
      more: this.#cookie,
    });
  }

  /** A file to keep, sent as it is read. One that fails on the way breaks off, so that no half of it seems whole. */
  async download({ name, mediaType, open }: Download): Promise<void> {
    const content = await open();
    try {
      await this.record('exported');
      this.response.writeHead(200, { ...fileHeaders, ...attachment(name, mediaType), ...this.#cookie });
      await pipeline(content, this.response);
    } catch (error) {
      if (!hasLeft(error)) throw error;
    } finally {
      content.destroy();
    }
  }

  /** Who does what with the thing asked for. */
  async record(what: AuditedAct): Promise<void> {
    const { id: account, name: by } = this.person;
    await this.#record({ by, account, what, ...this.about });
  }

  get #signedIn(): { person: string; formToken: string } {
    return { person: this.person.name, formToken: this.session.formToken };
  }

  /** As `problem`, with a line in the log: ids only. What an address holds in their place is left out. */
  async refuse(what: StaffProblem, about: Record<string, string | undefined>): Promise<void> {
    const ids = Object.entries(about).filter(([, id]) => /^[\w-]{1,64}$/u.test(id ?? ''));
    this.#log.warn({ ...Object.fromEntries(ids), person: this.person.id, refused: what }, 'refused on a staff page');
    await this.problem(what);
  }
}

/** Whether the browser went away before the end: no fault of ours. */
function hasLeft(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ERR_STREAM_UNABLE_TO_PIPE';
}

const fileHeaders: OutgoingHttpHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Opened in the browser, a file runs and loads nothing.
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

function attachment(name: string, mediaType: string): OutgoingHttpHeaders {
  return { 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${name}"` };
}

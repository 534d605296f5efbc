import { z } from 'zod';
import type { Benchmark } from '../../reports/benchmark/benchmark.ts';
import type { PublishedCounts } from '../../reports/publish.ts';
import { smallNumbers } from '../../reports/suppression/rules.ts';

export const FORMAT = 'family-views-benchmark';
/** Raised when a file says something that an earlier version would read wrongly. */
export const VERSION = 1;

const count = z.union([z.int().min(0).max(10_000_000), z.literal('hidden')]);
const code = z
  .string()
  .max(64)
  .regex(/^[a-z]+(-[a-z]+)*$/u, 'expected an id such as less-angry');
const group = z.strictObject({
  answered: z.strictObject({ difference: count, improve: count }),
  people: z.record(code, count).refine((people) => Object.keys(people).length <= 500, 'expected 500 codes at most'),
});
const id = z.string().regex(/^[a-z0-9-]{1,64}$/u, 'expected lower-case letters, digits and hyphens');
const line = z
  .string()
  .min(1)
  .max(100)
  .regex(/^\P{C}+$/u, 'expected one line without control characters');

const contents = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  authority: z.strictObject({ code: authorityCode(), name: line }),
  round: id,
  frame: id,
  rule: z.enum(Object.keys(smallNumbers) as ['study', 'nhs']),
  at: z.iso.datetime().transform((at) => new Date(at).toISOString()),
  groups: z.strictObject({ parent: group, child: group }),
});

/** An ONS code. */
export function authorityCode() {
  return z.string().regex(/^E\d{8}$/u, 'expected an ONS code such as E10000012');
}

/** What is signed: JSON, with codes in the order of the frame. */
export function writeContents({ groups, ...benchmark }: Benchmark): string {
  const { parent, child } = groups;
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    ...benchmark,
    groups: { parent: flat(parent), child: flat(child) },
  });
}

/** Throws an Error that says what was expected and where, when the contents have another shape. */
export function readContents(text: string): Benchmark {
  const { authority, round, frame, rule, at, groups } = parse(json(text));
  const { parent, child } = groups;
  return { authority, round, frame, rule, at, groups: { parent: counts(parent), child: counts(child) } };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('expected JSON inside, got something else');
  }
}

function parse(data: unknown): z.infer<typeof contents> {
  const { format, version } = Object(data) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) throw new Error(`expected a file of the format ${FORMAT}, got another`);
  if (version !== VERSION) {
    const shown = Number.isSafeInteger(version) ? String(version) : 'another';
    throw new Error(
      `expected version ${VERSION} of the format, got ${shown}: both installations need the same release`,
    );
  }
  const parsed = contents.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Error(explained(parsed.error.issues[0]!));
}

/** Names of fields that the format does not have may be anything, and are not repeated. */
function explained({ code, path, message }: z.core.$ZodIssue): string {
  const place = path.map(String).join('.');
  const isOurs = /^[a-z.-]{0,100}$/u.test(place);
  if (code === 'unrecognized_keys' || !isOurs) return 'expected only the fields of the format, got another one';
  return `${place || 'contents'}: ${message}`;
}

type Flat = z.infer<typeof group>;

function flat({ answered, people }: PublishedCounts): Flat {
  return { answered, people: Object.fromEntries(people) };
}

function counts({ answered, people }: Flat): PublishedCounts {
  return { answered, people: new Map(Object.entries(people)) };
}

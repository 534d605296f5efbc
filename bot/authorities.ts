import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locales } from '../locales/words.ts';
import type { Authority } from '../survey/authority.ts';

const slug = z.string().regex(/^[a-z0-9-]+$/u, 'expected lower-case letters, digits and hyphens');
const day = z.iso.date();

const contact = z.strictObject({
  id: slug,
  name: z.string().min(1),
  email: z.email(),
  mobile: z.e164().optional(),
  webhook: z.strictObject({ url: z.url({ protocol: /^https?$/u }), secret: z.string().min(32) }).optional(),
  notAbout: z.array(z.string().min(1)).default([]),
});

const hours = z.number().positive();

const safeguarding = z
  .strictObject({
    readAlertsWithin: z.strictObject({ urgent: hours, other: hours }).default({ urgent: 1, other: 24 }),
    readAnswersWithin: hours.default(72),
    contacts: z.array(contact).default([]),
  })
  .refine(({ contacts }) => new Set(contacts.map(({ id }) => id)).size === contacts.length, 'a contact id stands twice')
  .refine(
    ({ contacts }) => contacts.length === 0 || contacts.some(({ notAbout }) => notAbout.length === 0),
    'expected a contact without notAbout, who is told when all others may not be',
  );

const retention = z.strictObject({
  responsesMonths: z.int().positive().default(12),
  unfinishedDays: z.int().positive().default(90),
  alertsMonths: z.int().positive().default(24),
});

/** What holds for an authority whose settings do not say. */
export const retentionDefaults = retention.parse({});
export const safeguardingDefaults = safeguarding.parse({});

const authority = z.strictObject({
  code: z.string().regex(/^E\d{8}$/u, 'expected an ONS code such as E10000012'),
  slug,
  name: z.string().min(1),
  languages: z.array(z.enum(locales)).min(1),
  rounds: z.array(
    z.strictObject({
      id: slug.refine((id) => id !== 'sample', 'sample is kept for simulated people'),
      opens: day,
      closes: day.optional(),
    }),
  ),
  localities: z.array(z.strictObject({ id: slug, name: z.string().min(1) })),
  contacts: z.strictObject({
    example: z.boolean(),
    childrensServices: z.string().min(1),
    outOfHours: z.string().min(1),
    email: z.email(),
  }),
  texts: z.strictObject({ number: z.e164(), sender: z.uuid().optional() }).optional(),
  safeguarding: safeguarding.prefault({}),
  retention: retention.prefault({}),
});

/** The local authorities of a settings file. Throws an Error that names the file, the place in it and what was expected. */
export function readAuthorities(file: string): Authority[] {
  const parsed = z.array(authority).min(1).superRefine(namedOnce).safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the list'}: ${message}`);
  throw new Error(`AUTHORITIES: ${file} is not a list of local authorities:\n${issues.join('\n')}`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`AUTHORITIES: expected a JSON file that can be read, got ${file}: ${(cause as Error).message}`, {
      cause,
    });
  }
}

function namedOnce(authorities: Authority[], context: z.RefinementCtx): void {
  for (const key of ['code', 'slug'] as const) {
    const values = authorities.map((each) => each[key]);
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) context.addIssue({ code: 'custom', message: `${key} ${twice} stands twice`, path: [] });
  }
}

/** By ONS code or slug. Throws, naming the known ones. */
export function authorityNamed(name: string, authorities: Authority[], setting = '--authority'): Authority {
  const found = authorities.find(({ code, slug: link }) => name === code || name.toLowerCase() === link);
  if (found) return found;
  const known = authorities.map((each) => `${each.code} ${each.slug}`).join(', ');
  throw new Error(`${setting}: expected the code or slug of a local authority, got "${name}". Known: ${known}`);
}

import { globSync, readFileSync } from 'node:fs';
import en from '../../locales/staff/en.json' with { type: 'json' };
import { staffDuration, staffSay, staffTime, type StaffKey } from '../../locales/staffWords.ts';

const root = new URL('../../', import.meta.url).pathname;
const sources = globSync('bot/**/*.{ts,njk}', { cwd: root }).map((file) => readFileSync(root + file, 'utf8'));
const keys = Object.keys(en);

/** Texts in quotes, and those put together from parts as patterns: `alerts.state.${state}`. */
const quoted = new Set(sources.flatMap((text) => [...text.matchAll(/(['"`])([\w.-]+)\1/gu)].map(([, , key]) => key!)));
const patterns = sources
  .flatMap((text) => [...text.matchAll(/`([\w.-]*\.[\w.-]*\$\{[^`]+)`/gu)].map(([, key]) => key!))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/gu, '[\\w-]+')}$`, 'u'));

/** As templates do it: `say('staff.form.' ~ field)`. */
const isBegun = (key: string) => quoted.has(key.slice(0, key.lastIndexOf('.') + 1));

test('every text for staff is used', () => {
  const unused = keys.filter(
    (key) => !quoted.has(key) && !isBegun(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused.map((key) => `${key}: delete it from locales/staff/en.json, or correct its name`)).toEqual([]);
});

test('every text that a page asks for is there', () => {
  const templates = globSync('bot/pages/templates/staff/**/*.njk', { cwd: root });
  const asked = templates.flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(/\bsay\(\s*['"]([\w.-]+)['"]\s*[,)]/gu)].map(([, key]) => key!),
  );
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
});

test('values are put in as they are', () => {
  expect(staffSay('alerts.count', { count: 3, overdue: 1 })).toBe('Alerts: 3. Overdue: 1.');
  expect(staffSay('alert.done.acknowledged', { by: '<b>$t(x) {{id}}</b>', id: 'a' })).toContain('<b>$t(x) {{id}}</b>');
});

test('an unknown key and a value left out are refused by name', () => {
  expect(() => staffSay('alerts.unheard-of' as StaffKey)).toThrow("'alerts.unheard-of'");
  expect(() => staffSay('alerts.count', { count: 3 })).toThrow('{{overdue}}');
});

test('times are those of the place, and durations have their unit', () => {
  expect(staffTime('2026-07-01T12:00:00.000Z')).toBe('Wednesday, 1 July 2026 at 13:00');
  const durations = [0, 59, 60, 47 * 60, 48 * 60].map((minutes) => staffDuration(minutes * 60_000));
  expect(durations).toEqual(['0 minutes', '59 minutes', '1 hour', '47 hours', '2 days']);
});

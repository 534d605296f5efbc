import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../../store/sqlite.ts';
import { Service } from '../../dialogs/person.ts';
import { walkTo } from '../../dialogs/walk.ts';
import { emptyDirectory } from '../../store/emptyDirectory.ts';

const spellings = ['+447700900123', '447700900123', '07700900123', '7700900123', '07700 900123', '+44 7700 900123'];
const idsOf = (spelling: string) => [
  spelling,
  `sms/${spelling}`,
  `sms/conversations/${spelling}`,
  `sms/conversations/${spelling}/`,
];

/** What somebody who has the files and a telephone number could look for. */
function tracesOf(text: string): string[] {
  const hashes = ['sha256', 'sha1', 'md5', 'sha512'].flatMap((algorithm) =>
    (['hex', 'base64', 'base64url'] as const).map((encoding) => createHash(algorithm).update(text).digest(encoding)),
  );
  return [text, Buffer.from(text).toString('base64'), ...hashes];
}

test('the files of a talk by SMS hold neither the telephone number nor a hash of it that needs no key', async () => {
  const directory = emptyDirectory();
  const store = openSqlite({ directory });
  const service = new Service({ store });
  const person = await walkTo(service.person({ name: spellings[0], channel: 'sms', authority: undefined }), undefined);
  for (const text of ['hello', 'essex', 'yes', 'parent', 'autism', 'camhs', 'mid', 'he is safer'])
    await person.say(text);
  const listed = await Array.fromAsync(store.responses.list({ authority: 'E10000012', round: '2026-autumn' }));
  expect(listed).toHaveLength(1);
  await store.close();

  const files = readdirSync(directory).map((file) => readFileSync(join(directory, file)).toString('latin1'));
  expect(files.join('')).toContain('he is safer');
  const found = spellings
    .flatMap(idsOf)
    .flatMap(tracesOf)
    .filter((trace) => files.some((file) => file.includes(trace)));
  expect(found).toEqual([]);
});

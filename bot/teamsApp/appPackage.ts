import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { checkManifest } from './checkManifest.ts';
import { languageFiles, manifestOf, type TeamsApp } from './manifest.ts';

const icons = new URL('../../deploy/teams/', import.meta.url);

/** The same app gives the same bytes on any day. */
const fixedDate = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** The bytes of the zip file that Teams takes for an app. Throws an Error that says what is wrong with it. */
export async function appPackage(app: TeamsApp): Promise<Buffer> {
  const files = { 'manifest.json': manifestOf(app), ...languageFiles() };
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    await checkManifest(name, content);
    zip.addBuffer(Buffer.from(`${JSON.stringify(content, null, 2)}\n`), name, fixedDate);
  }
  for (const name of ['color.png', 'outline.png']) zip.addBuffer(readFileSync(new URL(name, icons)), name, fixedDate);
  zip.end();
  return await buffer(zip.outputStream);
}

import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';

/**
 * Checks a file of the package against Microsoft's own schema, which it names in `$schema` and which the npm package holds:
 * nothing is fetched. Throws an Error that names the file and all that is wrong in it.
 */
export async function checkManifest(name: string, content: { $schema: string }): Promise<void> {
  const manifest = content as unknown as TeamsManifest;
  const problems = await AppManifestUtils.validateAgainstSchema(manifest, await schemaAt(content.$schema));
  if (problems.length === 0) return;
  throw new Error(`${name}: expected what Teams takes, got\n${problems.map((each) => `  ${each}`).join('\n')}`);
}

type Schema = NonNullable<Parameters<typeof AppManifestUtils.validateAgainstSchema>[1]>;

/** Patterns of the schemas for other languages close a bracket that none opened, which the checker refuses to read. */
async function schemaAt(address: string): Promise<Schema> {
  const text = JSON.stringify(await AppManifestUtils.fetchSchema(address));
  return JSON.parse(text.replaceAll('\\\\b]', '\\\\b\\\\]')) as Schema;
}

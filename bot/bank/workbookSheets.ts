import { posix } from 'node:path';
import { xmlElements } from './xmlElements.ts';

/** A sheet as the workbook lists it. */
export interface WorkbookSheet {
  name: string;
  /** Where it lies in the zip file. */
  path: string;
  isHidden: boolean;
}

/** The sheets in the order of their tabs, from `xl/workbook.xml` and its relationships. */
export function sheetsOf(workbookXml: string, relationshipsXml: string): WorkbookSheet[] {
  const targets = new Map(
    xmlElements(relationshipsXml).map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']),
  );
  return xmlElements(workbookXml)
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) => ({
      name: attributes.name ?? '',
      path: posix.resolve('/xl', targets.get(relationshipOf(attributes)) ?? '').slice(1),
      isHidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
    }));
}

/** `r:id`, whatever prefix the program chose. */
function relationshipOf(attributes: Record<string, string>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

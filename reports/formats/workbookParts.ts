import type { Sheet } from './sheet.ts';
import { styles } from './workbookStyles.ts';
import { xmlAttribute, xmlText } from './xmlText.ts';

export const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const contentType = 'application/vnd.openxmlformats-officedocument';

/** Where the parts of the sheet that stands at `at` lie in the file. */
export const paths = {
  sheet: (at: number) => `xl/worksheets/sheet${at + 1}.xml`,
  sheetRelations: (at: number) => `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
  table: (at: number) => `xl/tables/table${at + 1}.xml`,
  drawing: (at: number) => `xl/drawings/drawing${at + 1}.xml`,
  drawingRelations: (at: number) => `xl/drawings/_rels/drawing${at + 1}.xml.rels`,
  chart: (at: number, chart: number) => `xl/charts/chart${at + 1}-${chart + 1}.xml`,
};

/** The parts of a workbook that are known before its rows, by their path in the file (ECMA-376 part 1, 12). */
export function workbookParts(sheets: readonly Sheet[], title?: string): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([
      ['rId1', `${office}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': properties(title),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => [`rId${at + 1}`, `${office}/worksheet`, `/${paths.sheet(at)}`] as const),
      ['rIdStyles', `${office}/styles`, '/xl/styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.flatMap(relationParts)),
  };
}

function relationParts({ table, charts = [] }: Sheet, at: number): [path: string, text: string][] {
  const ofSheet = [
    ...(table ? [['rIdTable', `${office}/table`, `/${paths.table(at)}`] as const] : []),
    ...(charts.length > 0 ? [['rIdDrawing', `${office}/drawing`, `/${paths.drawing(at)}`] as const] : []),
  ];
  const ofDrawing = charts.map(
    (_, chart) => [`rId${chart + 1}`, `${office}/chart`, `/${paths.chart(at, chart)}`] as const,
  );
  return [
    ...(ofSheet.length > 0 ? [[paths.sheetRelations(at), relationships(ofSheet)] as [string, string]] : []),
    ...(ofDrawing.length > 0 ? [[paths.drawingRelations(at), relationships(ofDrawing)] as [string, string]] : []),
  ];
}

function contentTypes(sheets: readonly Sheet[]): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}+xml"/>`;
  const parts = [
    part('xl/workbook.xml', `${contentType}.spreadsheetml.sheet.main`),
    part('xl/styles.xml', `${contentType}.spreadsheetml.styles`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    ...sheets.flatMap(({ table, charts = [] }, at) => [
      part(paths.sheet(at), `${contentType}.spreadsheetml.worksheet`),
      ...(table ? [part(paths.table(at), `${contentType}.spreadsheetml.table`)] : []),
      ...(charts.length > 0 ? [part(paths.drawing(at), `${contentType}.drawing`)] : []),
      ...charts.map((_, chart) => part(paths.chart(at, chart), `${contentType}.drawingml.chart`)),
    ]),
  ];
  const byEnding = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `${xml}<Types xmlns="${packages}/content-types">${byEnding}${parts.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${xml}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function properties(title = ''): string {
  const core = `xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `${xml}<cp:coreProperties ${core}><dc:title>${xmlText(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const each = sheets.map(
    ({ name }, at) => `<sheet name="${xmlAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  // The row that names the columns is printed on every page.
  const names = sheets.flatMap(({ name, isTable, above = 0 }, at) => {
    const rows = `'${name.replaceAll("'", "''")}'!$${above + 1}:$${above + 1}`;
    return isTable
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(rows)}</definedName>`]
      : [];
  });
  const defined = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  return `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each.join('')}</sheets>${defined}</workbook>`;
}

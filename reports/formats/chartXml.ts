import { columnName } from './cellXml.ts';
import type { BarChart } from './sheet.ts';
import { xml } from './workbookParts.ts';
import { xmlAttribute, xmlText } from './xmlText.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Columns and rows of the sheet that a chart covers, and how far below the top they begin. */
const size = { columns: 8, rows: 30, below: 4 };

/** The charts of a sheet beside each other, each with words for who cannot see it (ECMA-376 part 1, 20.5). */
export function drawingXml(charts: readonly BarChart[]): string {
  const anchors = charts.map(({ title, description }, at) => {
    const left = at * size.columns;
    const corner = (column: number, row: number) =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    return [
      `<xdr:twoCellAnchor><xdr:from>${corner(left, size.below)}</xdr:from><xdr:to>${corner(left + size.columns, size.below + size.rows)}</xdr:to>`,
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
      `<xdr:cNvPr id="${at + 2}" name="${xmlAttribute(title)}" descr="${xmlAttribute(description)}"/><xdr:cNvGraphicFramePr/>`,
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="rId${at + 1}"/>`,
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join('');
  });
  return `${xml}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${office}">${anchors.join('')}</xdr:wsDr>`;
}

/** One bar chart of a column of shares (ECMA-376 part 1, 21.2); the cells hold the numbers. */
export function chartXml({ title, from }: BarChart): string {
  const cells = (column: number) => {
    const [first, last] = from.rows.map((row) => `$${columnName(column)}$${row}`);
    return `<c:f>${xmlText(`'${from.sheet.replaceAll("'", "''")}'!${first}:${last}`)}</c:f>`;
  };
  return [
    `${xml}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="1D70B8"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>',
    `<c:dLbls><c:numFmt formatCode="0%" sourceLinked="0"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`,
    `<c:cat><c:strRef>${cells(from.names)}</c:strRef></c:cat><c:val><c:numRef>${cells(from.shares)}</c:numRef></c:val></c:ser>`,
    '<c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>',
    // From the top down, as the table has them.
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx>',
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="0%" sourceLinked="0"/><c:crossAx val="1"/></c:valAx>',
    '</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>',
  ].join('');
}

import { PassThrough, pipeline, type Readable } from 'node:stream';
import { buildTables } from '../../tables.ts';
import type { Figure } from '../../report.ts';
import type { ResponsesSource } from '../source.ts';
import { workbook } from '../workbook.ts';
import { breakdownPages } from './breakdownPages.ts';
import { chartsPage } from './chartsPage.ts';
import { contentsPage } from './contentsPage.ts';
import { figuresPage } from './figuresPage.ts';
import { framePage } from './framePage.ts';
import { notesPage } from './notesPage.ts';
import { pageSheet, type Page } from './page.ts';
import { responseSheets } from './responseSheets.ts';
import { tablePages } from './tablePages.ts';

/** All published tables as a workbook for people: contents, notes, and a sheet for each table. */
export function tablesXlsx(figure: Figure): Readable {
  return bytesOf(figure, []);
}

/** The same with the coded responses behind it; memory does not grow with them. */
export function responsesXlsx(source: ResponsesSource): Readable {
  const bytes = new PassThrough();
  source.figure().then(
    // Whoever reads `bytes` gets the error.
    (figure) => pipeline(bytesOf(figure, responseSheets(source)), bytes, () => undefined),
    (error: Error) => bytes.destroy(error),
  );
  return bytes;
}

function bytesOf(figure: Figure, responses: ReturnType<typeof responseSheets>): Readable {
  const pages = pagesOf(figure, responses.length > 0);
  const contents = contentsPage(figure, [...pages, ...responses]);
  return workbook([...[contents, ...pages].map(pageSheet), ...responses], contents.title);
}

function pagesOf(figure: Figure, hasRows: boolean): Page[] {
  const [tableOne] = buildTables(figure.published);
  const [first, ...others] = tablePages(figure);
  return [
    notesPage(figure, { hasRows }),
    first!,
    ...chartsPage(tableOne!, first!),
    ...others,
    ...breakdownPages(figure),
    figuresPage(figure),
    framePage(),
  ];
}

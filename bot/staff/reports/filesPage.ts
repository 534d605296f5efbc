import { staffSay, type StaffKey } from '../../../locales/staffWords.ts';
import { formats, type FileFormat } from '../../../reports/formats/formats.ts';
import type { ReportPage } from './reportPage.ts';

/** `/staff/essex/files`: the tables, and for researchers the answers, as files of every kind. */
export const filesPage: ReportPage = {
  name: 'files',
  of: 'both',
  view: (_service, _visit, scope) =>
    Promise.resolve({
      tables: kinds.filter(({ format }) => format.tables !== undefined).map((each) => linkTo('tables', each)),
      answers: scope.may('researcher') ? kinds.map((each) => linkTo('answers', each)) : undefined,
    }),
};

interface Kind {
  id: string;
  format: FileFormat;
}

const kinds: Kind[] = Object.entries(formats).map(([id, format]) => ({ id, format }));

function linkTo(what: 'tables' | 'answers', { id, format }: Kind): { file: string; label: string } {
  return { file: `${what}.${format.extension}`, label: staffSay(`staff.files.${id}` as StaffKey) };
}

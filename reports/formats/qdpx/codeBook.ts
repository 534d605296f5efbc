import { codeFrame, codeIds, codesIn, type Code, type Section } from '../../../coding/codeFrame.ts';
import { tableHeadings } from '../../headings.ts';
import { guid } from './guid.ts';
import { element, textXml } from './xml.ts';

const colours: Record<Section | 'earlier', string> = {
  outcomes: '#1D70B8',
  family: '#4C2C92',
  'not-improvement': '#D4351C',
  improve: '#00703C',
  earlier: '#505A5F',
};

const known = new Map(codeIds.map((code) => [code, guid('code', code)]));

export function codeGuid(code: string): string {
  return known.get(code) ?? guid('code', code);
}

/** The code frame: each table a code that holds others and is given to nothing itself. `earlier`: codes of earlier frames. */
export function codeBookXml(earlier: readonly string[]): string {
  const sections = (Object.keys(tableHeadings) as Section[]).map((section) =>
    parent(
      section,
      tableHeadings[section].title,
      codesIn(section).map((code) => codeXml(code, section)),
    ),
  );
  const others = earlier.map((id) => childXml({ id, name: id, description: 'A code of an earlier frame.' }, 'earlier'));
  const last = others.length > 0 ? [parent('earlier', 'Codes of earlier frames', others)] : [];
  return element('CodeBook', {}, element('Codes', {}, ...sections, ...last));
}

function parent(section: Section | 'earlier', name: string, children: readonly string[]): string {
  return element(
    'Code',
    { guid: guid('section', section), name, isCodable: false, color: colours[section] },
    ...children,
  );
}

function codeXml({ id, label, rank: { parents, children }, inReport }: Code, section: Section): string {
  const study = [
    ...(parents ? [`Rank ${parents} of parents' views.`] : []),
    ...(children ? [`Rank ${children} of children's views.`] : []),
    ...(inReport ? [`In the report: "${inReport}".`] : []),
  ];
  const description = [`Code '${id}' of frame ${codeFrame.version}.`, ...study].join(' ');
  return childXml({ id, name: label, description }, section);
}

function childXml(
  { id, name, description }: { id: string; name: string; description: string },
  section: Section | 'earlier',
): string {
  return element(
    'Code',
    { guid: codeGuid(id), name, isCodable: true, color: colours[section] },
    element('Description', {}, textXml(description)),
  );
}

import type { Cell, Column } from '../../column.ts';
import { dictionary } from '../../dictionary.ts';
import type { Participant } from '../../participants.ts';
import { guid } from './guid.ts';
import { element, textXml } from './xml.ts';

/** Words are sources, and codes are codings; what is left describes the person and the response. */
const columns = dictionary
  .filter(({ name, type }) => type !== 'json' && !name.endsWith('_text') && !name.startsWith('code_'))
  .map((column) => ({ ...column, id: guid('variable', column.name) }));

const types: Record<Column['type'], string> = {
  ...{ text: 'Text', list: 'Text', json: 'Text', boolean: 'Boolean' },
  ...{ integer: 'Integer', number: 'Float', 'date-time': 'DateTime' },
};

export function variablesXml(): string {
  return element(
    'Variables',
    {},
    ...columns.map(({ id, name, type, description }) =>
      element(
        'Variable',
        { guid: id, name, typeOfVariable: types[type] },
        element('Description', {}, textXml(description)),
      ),
    ),
  );
}

/** A value for each variable that the person has one of. */
export function valuesXml(participant: Participant): string[] {
  return columns.flatMap(({ id, type, cell }) => {
    const text = textOf(cell(participant));
    if (text === '') return [];
    const reference = element('VariableRef', { targetGUID: id });
    return [element('VariableValue', {}, reference, element(`${types[type]}Value`, {}, textXml(text)))];
  });
}

function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? (cell as string[]).join('; ') : String(cell);
}

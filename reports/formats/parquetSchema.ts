import type { SchemaElement } from 'hyparquet';
import type { Variable, VariableType } from '../column.ts';

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

const types: Record<Exclude<VariableType, 'list'>, Omit<SchemaElement, 'name'>> = {
  text,
  boolean: { type: 'BOOLEAN' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  'date-time': {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
};

/** A column a variable, each with room for nothing. */
export function parquetSchema(variables: readonly Variable[]): SchemaElement[] {
  return [{ name: 'root', num_children: variables.length }, ...variables.flatMap(elementsOf)];
}

function elementsOf({ name, type }: Variable): SchemaElement[] {
  if (type !== 'list') return [{ name, repetition_type: 'OPTIONAL', ...types[type] }];
  const list = { converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 } as const;
  return [
    { name, repetition_type: 'OPTIONAL', ...list },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...text },
  ];
}

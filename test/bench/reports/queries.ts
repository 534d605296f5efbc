import { codeFrame } from '../../../coding/codeFrame.ts';
import { dictionary } from '../../../reports/dictionary.ts';
import type { Topic } from '../../../survey/coding.ts';

/**
 * Table 1 in plain SQL over what is stored: how many people gave each view, and how many answered each question, parents
 * and children apart; `breakdowns` adds the same by group, as a report has it too.
 */
export function tableQuery(breakdowns: boolean, authority?: string): string {
  const of = authority ? `AND authority = '${authority}'` : '';
  const groups = breakdowns ? ['key_group', 'locality', 'channel', 'age_band'] : [];
  const by = (group: string) =>
    `SELECT '${group}', ${group}, respondent, view, count(*) FROM said${group === 'key_group' ? ', json_each(keyGroups)' : ''}
     GROUP BY 2, 3, 4`.replace('key_group,', group === 'key_group' ? 'json_each.value,' : `${group},`);
  return `
    WITH person AS MATERIALIZED (
      SELECT summary ->> 'respondent' AS respondent, summary -> 'keyGroups' AS keyGroups, summary ->> 'locality' AS locality,
        summary ->> 'channel' AS channel, summary ->> 'ageBand' AS age_band, summary -> 'codes' AS codes,
        summary -> 'answered' AS answered
      FROM summary WHERE round = 'sample' ${of}),
    said AS ${breakdowns ? 'MATERIALIZED' : ''} (
      SELECT person.*, views.value AS view FROM person, json_each(codes) AS views
      UNION ALL SELECT person.*, views.value FROM person, json_each(answered) AS views)
    SELECT 'all', NULL, respondent, view, count(*) FROM said GROUP BY 3, 4
    ${groups.map((group) => `UNION ALL ${by(group)}`).join('\n')}`;
}

/** The columns of an export in plain SQL, each as near to ours as SQL comes without long searching. */
export function exportQuery(): string {
  const columns = dictionary.map(({ name }) => `${inSql(name)} AS ${name}`);
  return `SELECT ${columns.join(',\n')} FROM (
    SELECT authority, round, id, d,
      ${chosen('respondent')} AS r,
      ${finalCodes('difference')} AS difference_final,
      ${finalCodes('improve')} AS improve_final
    FROM (SELECT authority, round, id, ltrim(document) AS d FROM response WHERE round = 'sample' LIMIT -1 OFFSET 0))`;
}

const topics: readonly Topic[] = ['difference', 'improve'];

const plain: Record<string, string> = {
  export_version: "'1'",
  response_id: 'id',
  authority: 'authority',
  round: 'round',
  started: "d ->> 'createdAt'",
  updated: "d ->> 'updatedAt'",
  survey_version: "d ->> 'survey'",
  respondent: 'r',
  register: 'r',
  age_band: chosen('age-band'),
  key_groups: list('$.answers."key-group".options'),
  supports: list('$.answers.supports.options'),
  locality: chosen('locality'),
  may_quote: chosen('may-quote'),
  coding: `json_array(${texts()
    .map((id) => `d -> '$.answers."${id}".coding.codes'`)
    .join()})`,
  earlier_coding: `json_array(${texts()
    .map((id) => `d -> '$.answers."${id}".recodings'`)
    .join()})`,
  frame_version: `d ->> '$.answers."difference-child".coding.frame'`,
  coder_version: `d ->> '$.answers."difference-child".coding.coder'`,
};

function inSql(name: string): string {
  const known = plain[name];
  if (known) return known;
  if (name.endsWith('_text')) return `d ->> '$.answers."${name.slice(0, -5).replaceAll('_', '-')}".text'`;
  for (const topic of topics) if (name.startsWith(`${topic}_`)) return ofTopic(topic, name.slice(topic.length + 1));
  const code = codeFrame.codes.find(({ id }) => name === `code_${id.replaceAll('-', '_')}`);
  if (code) return `instr(${code.topic}_final, '"${code.id}"') > 0`;
  if (name.startsWith('key_group_')) return member('$.answers."key-group".options', name.slice('key_group_'.length));
  if (name.startsWith('support_')) return member('$.answers.supports.options', name.slice('support_'.length));
  return `d ->> '${name}'`;
}

function ofTopic(topic: Topic, part: string): string {
  const review = `$.answers."confirm-${topic}".review`;
  if (part === 'codes') return `${topic}_final`;
  if (part === 'reviewed') return `d -> '${review}' IS NOT NULL`;
  if (part === 'asked_without_proposal') return `d ->> '${review}.open'`;
  return list(`${review}.${part}`);
}

function finalCodes(topic: Topic): string {
  const given = topic === 'improve' ? '$.answers.improve.coding.codes' : '$.answers."difference-child".coding.codes';
  return `coalesce(d -> '$.answers."correct-${topic}".review.confirmed',
    d -> '$.answers."confirm-${topic}".review.confirmed', d -> '${given}')`;
}

function chosen(question: string): string {
  return `d ->> '$.answers."${question}".options[0]'`;
}

function list(path: string): string {
  return `d -> '${path}'`;
}

function member(path: string, option: string): string {
  return `instr(d -> '${path}', '"${option.replaceAll('_', '-')}"') > 0`;
}

function texts(): string[] {
  return ['difference-child', 'difference-family', 'improve'];
}

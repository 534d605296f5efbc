import { values, type Column } from '../column.ts';
import { channelNames } from '../headings.ts';

/** Which response a row is, and how it came about. Who a person is on a channel stays in the store. */
export const responseColumns: Column[] = [
  {
    name: 'response_id',
    label: 'Response',
    type: 'text',
    description: 'The response: one person in one round. Says nothing about who they are.',
    cell: ({ response }) => response.id,
  },
  {
    name: 'authority',
    label: 'Local authority',
    type: 'text',
    description: 'ONS code of the local authority.',
    cell: ({ response }) => response.authority,
  },
  {
    name: 'round',
    label: 'Round',
    type: 'text',
    description: "Round of the survey. The round 'sample' holds made-up answers.",
    cell: ({ response }) => response.round,
  },
  {
    name: 'status',
    label: 'How far the person has come',
    type: 'text',
    description: 'How far the person has come. Unfinished responses are exported too.',
    values: [
      { value: 'open', label: 'has not finished' },
      { value: 'stopped', label: 'asked to stop' },
      { value: 'complete', label: 'finished' },
    ],
    cell: ({ response }) => response.status,
  },
  {
    name: 'channel',
    label: 'Where the person answered',
    type: 'text',
    description: "Where the person answered: 'page' is our own chat page, others are Bot Framework channels.",
    values: Object.entries(channelNames).map(([value, label]) => ({ value, label })),
    cell: ({ response }) => response.channel,
  },
  {
    name: 'locale',
    label: 'Language of the survey',
    type: 'text',
    description: 'Language of the survey (BCP 47). What the person wrote may be in another.',
    cell: ({ response }) => response.locale,
  },
  {
    name: 'started',
    label: 'Agreed to take part',
    type: 'date-time',
    description: 'When the person agreed to take part (ISO 8601, UTC).',
    cell: ({ response }) => response.createdAt,
  },
  {
    name: 'updated',
    label: 'Last change',
    type: 'date-time',
    description: 'When the response last changed (ISO 8601, UTC).',
    cell: ({ response }) => response.updatedAt,
  },
  {
    name: 'survey_version',
    label: 'Version of the questions',
    type: 'text',
    description: 'Version of the questions last used.',
    values: values('family-views-1', 'family-views-2'),
    cell: ({ response }) => response.survey,
  },
];

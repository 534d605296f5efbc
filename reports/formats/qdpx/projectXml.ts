import { SAMPLE_ROUND } from '../../../survey/round.ts';
import { simulated } from '../../headings.ts';
import { participants, type Participant } from '../../participants.ts';
import type { ResponsesSource } from '../source.ts';
import { codeBookXml, codeGuid } from './codeBook.ts';
import type { Coder } from './coders.ts';
import { codedIn, sourcesOf, type Coded, type Source } from './codings.ts';
import { guid } from './guid.ts';
import type { Overview } from './overview.ts';
import { valuesXml, variablesXml } from './variables.ts';
import { element, textXml } from './xml.ts';

/** The file of an answer in the zip file, by the id of its source. */
export function sourceGuid({ response: { id } }: Participant, { question }: Source): string {
  return guid('source', id, question);
}

/** `project.qde` (REFI-QDA 1.5, project exchange) in chunks: a case a person, a source an answer. Memory does not grow with them. */
export async function* projectXml(source: ResponsesSource, overview: Overview): AsyncGenerator<string> {
  const { selection, responses, context } = source;
  const people = () => participants(responses(), context);
  const names = selection.map(({ authority, round }) => `${authority.name}, ${round}`).join('; ');
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${startOf(names, overview)}`;
  if (overview.coders.length > 0) yield element('Users', {}, ...overview.coders.map(userXml));
  yield codeBookXml(overview.earlierCodes);
  yield variablesXml();
  yield* listXml('Cases', people(), (participant) => [caseXml(participant)]);
  yield* listXml('Sources', people(), (participant) =>
    sourcesOf(participant).map((each) => textSourceXml(each, participant)),
  );
  if (selection.some(({ round }) => round === SAMPLE_ROUND)) yield element('Description', {}, textXml(simulated));
  yield '</Project>';
}

function startOf(name: string, { newest }: Overview): string {
  const tag = element('Project', {
    ...{ xmlns: 'urn:QDA-XML:project:1.0', name: `Family Views: ${name}`, origin: 'Family Views' },
    ...{ creationDateTime: newest, modifiedDateTime: newest },
  });
  return tag.replace('/>', '>');
}

/** A list may not be empty: without anything in it it is left out. */
async function* listXml(
  name: string,
  people: AsyncIterable<Participant>,
  make: (participant: Participant) => string[],
): AsyncGenerator<string> {
  let isOpen = false;
  for await (const participant of people)
    for (const item of make(participant)) {
      yield isOpen ? item : `<${name}>${item}`;
      isOpen = true;
    }
  if (isOpen) yield `</${name}>`;
}

function userXml({ guid: id, name }: Coder): string {
  return element('User', { guid: id, name });
}

function caseXml(participant: Participant): string {
  const { id } = participant.response;
  const sources = sourcesOf(participant).map((each) =>
    element('SourceRef', { targetGUID: sourceGuid(participant, each) }),
  );
  return element('Case', { guid: guid('case', id), name: id }, ...valuesXml(participant), ...sources);
}

function textSourceXml(source: Source, participant: Participant): string {
  const { question, answer } = source;
  const id = sourceGuid(participant, source);
  return element(
    'TextSource',
    {
      ...{ guid: id, name: `${participant.response.id} ${question}`, plainTextPath: `internal://${id}.txt` },
      creationDateTime: answer.at,
    },
    element('Description', {}, textXml(answer.asked)),
    ...codedIn(source, participant).map((coded, at) => selectionXml(coded, guid(id, String(at)), answer.at)),
  );
}

function selectionXml({ code, by, start, end, confidence }: Coded, id: string, at: string): string {
  const creation = { creatingUser: by.guid, creationDateTime: at };
  return element(
    'PlainTextSelection',
    { guid: id, startPosition: start, endPosition: end, ...creation },
    ...(confidence === undefined ? [] : [element('Description', {}, `Confidence ${confidence.toFixed(2)}`)]),
    element('Coding', { guid: guid(id, code), ...creation }, element('CodeRef', { targetGUID: codeGuid(code) })),
  );
}

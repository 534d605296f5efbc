import type { Readable } from 'node:stream';
import { participants } from '../../participants.ts';
import type { ResponsesSource } from '../source.ts';
import { zipped, type ZipEntry } from '../zipped.ts';
import { sourcesOf } from './codings.ts';
import { overviewOf } from './overview.ts';
import { projectXml, sourceGuid } from './projectXml.ts';
import { sourceText } from './sourceText.ts';

/** A project for NVivo, MAXQDA, ATLAS.ti and others (REFI-QDA): a text file an answer, with the codes at the words they rest on. */
export function responsesQdpx(source: ResponsesSource): Readable {
  return zipped(entries(source));
}

async function* entries(source: ResponsesSource): AsyncGenerator<ZipEntry> {
  yield { path: 'project.qde', content: projectXml(source, await overviewOf(source)) };
  for await (const participant of participants(source.responses(), source.context))
    for (const each of sourcesOf(participant))
      // Small letters: ATLAS.ti finds no folder `Sources`.
      yield { path: `sources/${sourceGuid(participant, each)}.txt`, content: sourceText(each.answer.text) };
}

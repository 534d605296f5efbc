import { codeFrame } from '../../../coding/codeFrame.ts';
import type { Asking } from '../../../reports/confirmations/confirmation.ts';
import type { Published } from '../../../reports/publish.ts';
import { ways, type Way } from '../../../reports/trust/countConfirmed.ts';
import { mergeConfirmed } from '../../../reports/trust/mergeConfirmed.ts';
import { publishConfirmed, type PublishedConfirmed } from '../../../reports/trust/publishConfirmed.ts';
import { readMeasured } from '../../governance/readMeasured.ts';
import { dayText, measuredText } from '../measured.ts';
import type { ReportPage } from './reportPage.ts';

/** `/staff/essex/trust`: what people made of the codes, and how good coder, finder and redactor were when measured. */
export const trustPage: ReportPage = {
  name: 'trust',
  of: 'both',
  view: async ({ figures, perRound, config }, _visit, scope) => {
    const { selection, authority } = scope;
    const [{ published, at }, rounds] = await Promise.all([
      figures.of(selection),
      Promise.all(selection.map((round) => perRound.confirmed.of(round))),
    ]);
    const shown = publishConfirmed(mergeConfirmed(rounds.map(({ confirmed }) => confirmed)), published);
    const [own] = rounds;
    return {
      at,
      ways: ways.map((way) => wayView(way, shown)),
      said: saidView(shown),
      coder: coderView(),
      concerns: measuredText(),
      redactor: redactorView(),
      askedOpenly: config.askedOpenly,
      versions: versionsView(published),
      ...(authority && scope.may('safeguarding') && { reading: { unread: own!.unread, wrote: own!.wrote } }),
    };
  },
};

/** Ids of texts: what stands in the words for it. */
const wayNames: Record<Way, string> = { 'read back': 'readBack', 'not read back': 'open' };
const askingNames: Record<Asking, string> = { ...wayNames, 'none given': 'noneGiven' };

function wayView(way: Way, { agreed, codes }: PublishedConfirmed) {
  const rows = codes[way].filter(({ given, added }) => given !== 0 || added !== 0);
  return { name: wayNames[way], agreed: agreed[way], rows };
}

function saidView({ said }: PublishedConfirmed) {
  return Object.entries(said).map(([asking, row]) => ({ name: askingNames[asking as Asking], ...row }));
}

/** Codes in the frame's order, with how often each was right and found when it was measured. */
function coderView() {
  const measured = readMeasured('coder');
  if (!measured) return undefined;
  const { answers, precision, recall, measuredOn } = measured;
  const rows = codeFrame.codes.flatMap(({ id, label }) => {
    const found = measured.codes[id];
    return found ? [{ label, ...found }] : [];
  });
  return { ...{ answers, precision, recall, rows }, on: dayText(measuredOn) };
}

function redactorView() {
  const measured = readMeasured('redactor');
  return measured && { ...measured, on: dayText(measured.measuredOn) };
}

function versionsView({ versions }: Published) {
  const list = (each: ReadonlySet<string>) => [...each].sort();
  return { survey: list(versions.survey), frame: list(versions.frame), coder: list(versions.coder) };
}

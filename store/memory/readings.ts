import type { Reading, Readings } from '../readings.ts';

/** Readings in this process only, for tests and trials, and what is needed to forget those of an erased response. */
export function memoryReadings(): Readings & { forget: (responseId: string) => void } {
  let readings: Reading[] = [];
  return {
    add: (reading) => {
      readings.push({ ...reading });
      return Promise.resolve();
    },
    latest: ({ authority, round }) => {
      const own = readings.filter((each) => each.authority === authority && each.round === round);
      const byTime = own.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      return Promise.resolve(new Map(byTime.map((each) => [each.responseId, { ...each }])));
    },
    forget: (responseId) => {
      readings = readings.filter((each) => each.responseId !== responseId);
    },
  };
}

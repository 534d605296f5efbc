import type { Reading, Readings } from '../readings.ts';
import type { ResponseStore } from '../responseStore.ts';

/** Readings in this process only, for tests and trials: the latest of each response, as long as the response is there. */
export function memoryReadings(responses: Pick<ResponseStore, 'list'>): Readings {
  const readings = new Map<string, Reading>();
  return {
    add: async (reading) => {
      for await (const { id } of responses.list(reading))
        if (id === reading.responseId && (readings.get(id)?.at ?? '') <= reading.at) readings.set(id, { ...reading });
    },
    latest: async (filter) => {
      const found = new Map<string, Reading>();
      for await (const { id } of responses.list(filter)) {
        const reading = readings.get(id);
        if (reading) found.set(id, { ...reading });
      }
      return found;
    },
  };
}

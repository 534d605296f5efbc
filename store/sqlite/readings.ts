import type { Reading, Readings } from '../readings.ts';
import type { Access } from './access.ts';

/** Readings in the table `reading`: the latest of each response, as long as the response is there. */
export function sqliteReadings(access: Access): Readings {
  const { database } = access;
  const put = database.prepare<[Reading]>(
    `INSERT INTO reading (authority, round, response_id, at, by)
     SELECT authority, round, id, @at, @by FROM response
     WHERE authority = @authority AND round = @round AND id = @responseId
     ON CONFLICT DO UPDATE SET at = excluded.at, by = excluded.by WHERE excluded.at >= at`,
  );
  const ofRound = database.prepare<[authority: string, round: string], Reading>(
    'SELECT authority, round, response_id AS responseId, at, by FROM reading WHERE authority = ? AND round = ?',
  );

  return {
    add: (reading) => access.write(() => void put.run(reading)),
    latest: ({ authority, round }) =>
      access.read(() => new Map(ofRound.all(authority, round).map((each) => [each.responseId, each]))),
  };
}

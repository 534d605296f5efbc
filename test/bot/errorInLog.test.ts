import { errorInLog } from '../../bot/errorInLog.ts';
import { StoreUnavailableError } from '../../store/responseStore.ts';

test('a message that may quote anything stays out of the log, on all of its lines', () => {
  const said = `number +447700900123\n    at home he said "tomato"`;
  const logged = errorInLog(Object.assign(new TypeError(said), { code: 'ECONNRESET', statusCode: 400 }));
  expect(logged).toMatchObject({ name: 'TypeError', code: 'ECONNRESET', statusCode: 400 });
  expect(JSON.stringify(logged)).not.toMatch(/7700|tomato/u);
  expect(logged.at[0]).toContain('errorInLog.test.ts');
});

test('what the store says is kept, as it tells an operator what to do', () => {
  expect(errorInLog(new StoreUnavailableError('Free some space'))).toMatchObject({ message: 'Free some space' });
});

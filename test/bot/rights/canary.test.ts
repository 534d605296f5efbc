import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../../store/sqlite.ts';
import type { Store } from '../../../store/store.ts';
import { Service } from '../../dialogs/person.ts';
import { parentSteps, walkTo } from '../../dialogs/walk.ts';
import { emptyDirectory } from '../../store/emptyDirectory.ts';
import { startChat } from '../../support/chatService.ts';
import { FormVisitor } from '../../support/formVisitor.ts';

/** Words that stand nowhere else and that no redaction takes for names: each byte of them is a trace of what was said. */
const CANARIES = ['marmalade', 'trombone', 'cauliflower'];
const REFERENCE = /[a-z]+-[a-z]+-[a-z]+-\d{5}/u;

let directory: string;
let store: Store;
beforeEach(() => {
  directory = emptyDirectory();
  store = openSqlite({ directory });
});

/** Which canaries are in any byte of any file of the store, or in these lines. */
function traces(...lines: string[]): string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const bytes = files.map((file) => readFileSync(join(directory, file)).toString('latin1'));
  return CANARIES.filter((canary) => [...bytes, ...lines].some((each) => each.includes(canary)));
}

test('on the page, after erasing with the words alone, no file and no line of the log holds any of what was said', async () => {
  const chat = await startChat({ store });
  const parent = await new FormVisitor(chat.address).open();
  await parent.answer(['yes']);
  const [reference] = REFERENCE.exec(parent.text)!;
  await parent.answerUpTo('difference-child');
  await parent.answer(`He is calmer with his ${CANARIES[0]}.`);
  await parent.answer(`We all share the ${CANARIES[1]}.`);
  await parent.answer(['not-quite']);
  await parent.send({ options: ['safer'], text: `He has a ${CANARIES[2]} too.` });
  expect(traces()).toEqual(CANARIES);

  const other = new FormVisitor(chat.address, '/essex/my-answers');
  await other.open();
  await other.take({ words: reference });
  await other.take({ command: 'forget' });
  expect(other.text).toContain('Are you sure?');
  await other.take({ command: 'erase' });
  expect(other.text).toContain('erased');

  expect(traces(...chat.log)).toEqual([]);
  await parent.open();
  expect(parent.text).not.toMatch(new RegExp(CANARIES.join('|'), 'u'));
  expect(parent.question).toBe('consent');
  await chat.stop();
  expect(traces()).toEqual([]);
});

test('by SMS with the words, what was said on the page goes too, and where the talk was', async () => {
  const service = new Service({ store });
  const owner = await service.person({ name: 'owner' }).arrive();
  await owner.tap('consent', ['yes']);
  const [reference] = REFERENCE.exec(owner.words)!;
  await walkTo(owner, 'confirm-difference', { ...parentSteps, 'difference-child': `he is safer, ${CANARIES[0]}` });
  const { talks } = (await owner.response())!;
  expect(Object.keys(await store.botState.read(talks!))).toEqual(talks);

  const other = service.person({ name: '07700 900123', channel: 'sms' });
  await other.sayAll(reference, 'forget', 'yes');
  expect(Object.keys(await store.botState.read(talks!))).toEqual([]);
  expect(traces()).toEqual([]);
  await store.close();
  expect(traces()).toEqual([]);
});

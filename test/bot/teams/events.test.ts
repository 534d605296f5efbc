import { BOT_ID } from '../../support/teams.ts';
import { TeamsTalk } from '../../support/teamsTalk.ts';

let talk: TeamsTalk;
beforeEach(async () => {
  talk = await TeamsTalk.start();
});
afterEach(() => talk.close());

const greeting = expect.stringContaining('This is Family Views') as unknown;
const oneToOne = expect.stringContaining('one person at a time') as unknown;

describe('in Teams, who puts the app in', () => {
  test.each<[what: string, events: (talk: TeamsTalk) => Parameters<TeamsTalk['hears']>]>([
    ['of an installation alone', ({ person }) => [person.installs('add')]],
    ['of a person added alone', ({ person }) => [person.isAdded()]],
    ['of both', ({ person }) => [person.installs('add'), person.isAdded()]],
    ['of both, the other way round', ({ person }) => [person.isAdded(), person.installs('add')]],
    [
      'of both, and of the bot being added',
      ({ person }) => [person.isAdded([BOT_ID]), person.installs('add'), person.isAdded()],
    ],
  ])('is greeted once where Teams tells %s', async (_, events) => {
    const said = await talk.hears(...events(talk));
    expect(said).toEqual([
      greeting,
      expect.stringContaining('[What happens'),
      expect.stringContaining('[Yes, I will take part]'),
    ]);
    await talk.say('yes');
    expect(await talk.bot.stored()).toHaveLength(1);
  });

  test('again after taking it away is greeted again, and goes on', async () => {
    await talk.hears(talk.person.installs('add'));
    await talk.say('yes', 'parent');
    expect(await talk.hears(talk.person.installs('remove'))).toEqual([]);
    const said = await talk.hears(talk.person.installs('add'), talk.person.isAdded());
    expect(said).toEqual([
      expect.stringContaining('Welcome back'),
      expect.stringContaining('Which of these are true?'),
    ]);
  });

  test.each(['remove', 'add-upgrade', 'remove-upgrade'] as const)('is told nothing of %s', async (action) => {
    expect(await talk.hears(talk.person.installs(action))).toEqual([]);
    await talk.say('hello');
    expect(await talk.hears(talk.person.installs(action))).toEqual([]);
  });
});

describe('in Teams, what is no message', () => {
  test('is passed over', async () => {
    await talk.say('hello');
    const card = talk.newest;
    expect(await talk.hears(talk.person.types(), talk.person.likes(card))).toEqual([]);
    expect(talk.openCards).toEqual([card]);
  });
});

describe.each(['groupChat', 'channel'] as const)('in Teams, in a %s', (kind) => {
  const inGroup = (text: string) => talk.person.inGroup(talk.person.says(text), kind);

  test('the bot says once that it talks with one person, and repeats nobody', async () => {
    const [said, ...more] = await talk.hears(
      inGroup('<at>Family Views</at> my son is calmer'),
      inGroup('yes'),
      inGroup('hello?'),
    );
    expect([said, more]).toEqual([oneToOne, []]);
    expect(said).not.toContain('calmer');
    expect(await talk.bot.stored()).toEqual([]);
  });

  test('it says so when it is added, and not again', async () => {
    const added = talk.person.inGroup(talk.person.isAdded([BOT_ID]), kind);
    const installed = talk.person.inGroup(talk.person.installs('add'), kind);
    expect(await talk.hears(added, installed, inGroup('hello'))).toEqual([oneToOne]);
  });

  test('words of harm are heard each time, without saying what was said', async () => {
    const said = await talk.hears(
      inGroup('hello'),
      inGroup('his dad hits him every night'),
      inGroup('he hit him again'),
    );
    expect(said).toEqual([oneToOne, expect.stringContaining('999'), expect.stringContaining('999')]);
    expect(said.join('\n')).not.toContain('hit');
  });

  test('messages changed or taken away are no matter', async () => {
    const said = inGroup('hello');
    await talk.hears(said);
    const changes = [talk.person.edits(said, 'hi'), talk.person.deletes(said)];
    expect(await talk.hears(...changes.map((each) => talk.person.inGroup(each, kind)))).toEqual([]);
  });
});

import { wordsFor } from '../../locales/words.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { answerUpTo, ChatBrowser, formsSent, openChat, press, questionOf } from '../support/chatBrowser.ts';
import { responsesIn, startChat } from '../support/chatService.ts';
import { emptyDirectory } from '../store/emptyDirectory.ts';

const words = wordsFor('en', 'parent');
const say = words.say.bind(words);
const here = new ChatBrowser();

describe('when sending fails', () => {
  test('the words stay in the box, and trying again sends the same message', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    const forms = formsSent(page);
    await page.context().setOffline(true);
    await page.locator('#text').fill('Come sooner.');
    await page.locator('.send').click();
    await page.getByText(say('page.offline')).waitFor();
    expect(await page.locator('#text').inputValue()).toBe('Come sooner.');
    expect(await page.locator('#log').textContent()).not.toContain('Come sooner.');
    await page.context().setOffline(false);
    await press(page, '.send');
    expect(await questionOf(page)).toBe('confirm-improve');
    expect(forms.map((form) => form.get('message'))).toEqual([forms[0]!.get('message'), forms[0]!.get('message')]);
  });

  test('after the server has kept the answer, it still counts once', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    let lost = 0;
    await page.route('**/essex', async (route) => {
      if (lost++ > 0) return await route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.locator('#text').fill('They came late, twice.');
    await page.locator('.send').click();
    await page.getByText(say('page.offline')).waitFor();
    await press(page, '.send');
    expect(await questionOf(page)).toBe('confirm-improve');
    const kept = (await responsesIn(here.chat.store)).filter((response) =>
      JSON.stringify(response).includes('late, twice'),
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]!.answers.improve).toMatchObject({ text: 'They came late, twice.' });
  });

  test('an answer that is too long says so, and stays in the box', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    await page.locator('#text').fill('x'.repeat(530_000));
    await page.locator('.send').click();
    await page.getByText(say('says.too-long', { max: 50_000 })).waitFor();
    expect((await page.locator('#text').inputValue()).length).toBe(530_000);
  });

  test('because the service was started anew, the talk goes on where it was', async () => {
    const directory = emptyDirectory();
    const before = await startChat({ store: openSqlite({ directory }) });
    const page = await openChat(here.browser, before.address);
    await answerUpTo(page, 'improve');
    await before.stop();
    const after = await startChat({ store: openSqlite({ directory }) });
    // The cookie is the host's, whatever the port.
    await page.goto(`${after.address}/essex`);
    expect(await questionOf(page)).toBe('improve');
    await answerUpTo(page);
    expect(await page.locator('#log').textContent()).toContain(say('says.thanks'));
    await after.stop();
  });
});

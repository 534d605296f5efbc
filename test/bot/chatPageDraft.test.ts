import { answerUpTo, ChatBrowser, command, press } from '../support/chatBrowser.ts';

const here = new ChatBrowser();
const kept = `sessionStorage.getItem('draft')`;

describe('what is being typed', () => {
  test('is still there when the page is loaded anew, at the same question', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    await page.locator('#text').pressSequentially('They should come');
    await page.reload();
    expect(await page.locator('#text').inputValue()).toBe('They should come');
  });

  test('is gone once it is sent', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    await page.locator('#text').fill('They should come sooner.');
    expect(await page.evaluate(kept)).toContain('They should come sooner.');
    await press(page, '.send');
    expect(await page.evaluate(kept)).toBeNull();
  });

  test('does not come up at another question, in another tab, for somebody else, or after half an hour', async () => {
    const page = await here.open();
    await answerUpTo(page, 'difference-child');
    await page.locator('#text').fill('Half a sentence');
    const other = await page.context().newPage();
    await other.goto('/essex');
    expect(await other.locator('#text').inputValue()).toBe('');
    await page.evaluate(`{
      const draft = JSON.parse(sessionStorage.getItem('draft'));
      sessionStorage.setItem('draft', JSON.stringify({ ...draft, at: draft.at - 31 * 60_000 }));
    }`);
    await page.reload();
    expect(await page.locator('#text').inputValue()).toBe('');
    await page.locator('#text').fill('Half a sentence');
    await page.locator('form[data-leaves] button').click();
    await page.locator('[value=hello]').waitFor();
    expect(await page.evaluate(kept)).toBeNull();
  });

  test('stays when the person asks for help or pictures', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    await page.locator('#text').fill('They should come');
    await command(page, 'help');
    expect(await page.locator('#text').inputValue()).toBe('They should come');
    await page.locator('#pictures').click();
    await page.locator('.picture').first().waitFor();
    expect(await page.locator('#text').inputValue()).toBe('They should come');
  });
});

test('when a phone has lain there for half an hour, the talk goes off the screen, and the question stays', async () => {
  const page = await here.open();
  await page.clock.install();
  await answerUpTo(page, 'improve');
  await page.locator('#text').fill('They should come');
  const hide = (hidden: boolean) =>
    page.evaluate(`Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'))`);
  await hide(true);
  await page.clock.fastForward('20:00');
  await hide(false);
  expect(await page.locator('#log').textContent()).toContain('He is calmer now.');
  await hide(true);
  await page.clock.fastForward('31:00');
  await hide(false);
  expect(await page.locator('#log').textContent()).not.toContain('He is calmer now.');
  expect(await page.locator('#log .bot').count()).toBe(1);
  expect(await page.locator('#text').inputValue()).toBe('They should come');
});

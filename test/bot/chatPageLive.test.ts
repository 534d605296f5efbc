import { redact } from '../../coding/redact.ts';
import { wordsFor } from '../../locales/words.ts';
import { answerUpTo, begin, ChatBrowser, command, formsSent, press, questionOf } from '../support/chatBrowser.ts';

const words = wordsFor('en', 'parent');
const say = words.say.bind(words);
const here = new ChatBrowser();

describe('with JavaScript off', () => {
  test('the whole survey is answered', async () => {
    const page = await here.open({ javaScriptEnabled: false });
    await answerUpTo(page);
    expect(await page.locator('#log').textContent()).toContain(say('says.thanks'));
  });

  test('the way out is a link', async () => {
    const page = await here.open({ javaScriptEnabled: false });
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'weather' }));
    await page.locator('#quick-exit').click();
    expect(page.url()).toBe('https://www.bbc.co.uk/weather');
  });
});

describe('live', () => {
  test('a double click sends once', async () => {
    const page = await here.open();
    const forms = formsSent(page);
    await page.locator('[value=yes]').check();
    await page.locator('.send').dblclick();
    await page.locator('#answer [value=respondent]').waitFor({ state: 'attached' });
    expect(forms).toHaveLength(1);
    expect(await page.locator('#log .you').count()).toBe(1);
  });

  test('Ctrl and Enter send what was typed', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    await page.locator('#text').fill('Come sooner.');
    await page.locator('#text').press('Control+Enter');
    await page.locator('#answer [value=confirm-improve]').waitFor({ state: 'attached' });
    expect(await page.locator('#log .you').last().textContent()).toContain('Come sooner.');
  });

  test('a page loaded anew goes on at the same question, and tells what was said only when asked', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    await page.reload();
    expect(await questionOf(page)).toBe('improve');
    expect(await page.locator('#log').textContent()).not.toContain('He is calmer now.');
    await command(page, 'see');
    expect(await page.locator('#log').textContent()).toContain('He is calmer now.');
    await answerUpTo(page);
    expect(await page.title()).toContain(say('page.finished'));
  });

  test('a change of language changes the page, and leaves what was said before in its own', async () => {
    const page = await here.open();
    await press(page, '[name=language][value=ur]');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('.bot').first().getAttribute('lang')).toBe('en');
    expect(await page.locator('.bot').last().getAttribute('dir')).toBe('rtl');
    expect(await page.locator('.send').textContent()).toBe(wordsFor('ur', 'child').say('page.send'));
  });

  test('erasing takes the answers off the screen at once', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    await command(page, 'forget');
    await page.locator('[name=options][value=yes]').check();
    await press(page, '.send');
    expect(await page.locator('#log').textContent()).not.toContain('He is calmer now.');
    expect(await page.locator('#log .bot').count()).toBe(1);
  });

  test('markup in an answer is shown as it was typed, later as it was kept, and does nothing', async () => {
    const page = await here.open();
    await answerUpTo(page, 'improve');
    const typed = '<img src=x onerror="document.title=1"></textarea><script>document.title=1</script>{{ 7*7 }} &amp;';
    await page.locator('#text').fill(typed);
    await press(page, '.send');
    expect(await page.locator('#log .you .words').last().textContent()).toBe(typed);
    await page.reload();
    await command(page, 'see');
    expect(await page.locator('#log').textContent()).toContain(redact(typed, 'en').text);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.title()).toContain('Question');
  });

  test('the page asks nobody else for anything, and weighs less than 100 kB with everything', async () => {
    const context = await here.browser.newContext({ baseURL: here.chat.address });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    const hosts = new Set<string>();
    page.on('requestfinished', (request) => {
      hosts.add(new URL(request.url()).origin);
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });
    await page.goto('/essex', { waitUntil: 'networkidle' });
    await press(page, begin);
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect([...hosts]).toEqual([here.chat.address]);
    expect(sizes).toHaveLength(7);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(40_000);
  });
});

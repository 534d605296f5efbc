import { answer, answerUpTo, ChatBrowser, command } from '../support/chatBrowser.ts';

const here = new ChatBrowser();
const small = { viewport: { width: 320, height: 640 } };

test('colours that the person has chosen keep every box and bubble apart', async () => {
  const page = await here.open({ forcedColors: 'active' });
  const borders = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.message, .option, button')].map((box) => getComputedStyle(box)).map(
      ({ borderTopWidth, borderTopColor }) => borderTopWidth + borderTopColor)`,
  );
  const background = await page.evaluate<string>(`getComputedStyle(document.body).backgroundColor`);
  expect(borders.length).toBeGreaterThan(5);
  for (const border of borders) expect(border).not.toMatch(/^0px/u);
  for (const border of borders) expect(border).not.toContain(background);
});

test('numbers to ring read left to right and in one line in Urdu', async () => {
  const page = await here.open({ ...small, locale: 'ur' });
  await command(page, 'help');
  const numbers = page.locator('#log bdi[dir=ltr]');
  expect(await numbers.allTextContents()).toEqual(expect.arrayContaining(['999', '01632 960106']));
  expect(await page.evaluate<boolean[]>(readsLeftToRight)).not.toContain(false);
});

test('nothing moves', async () => {
  const page = await here.open();
  await answer(page);
  expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  expect(await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto');
});

test('what has the focus is in view and not behind the way out, on the way down and up again', async () => {
  const page = await here.open(small);
  await answerUpTo(page, 'supports');
  const hidden: string[] = [];
  const look = async () => (await page.evaluate<boolean>(focusIsHidden)) && hidden.push(await page.evaluate(focused));
  await look();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step < 16; step++) {
      await page.keyboard.press(key);
      await look();
    }
  }
  expect(await page.evaluate(focused)).toContain('social-worker');
  expect(hidden).toEqual([]);
});

/** Of each number: whether its last digit stands to the right of its first, in the same line. */
const readsLeftToRight = `[...document.querySelectorAll('#log bdi')].map(({ firstChild: text }) => {
  const [first, last] = [0, text.length - 1].map((at) => {
    const digit = document.createRange();
    digit.setStart(text, at);
    digit.setEnd(text, at + 1);
    return digit.getBoundingClientRect();
  });
  return first.left < last.left && first.top === last.top;
})`;

const focused = `document.activeElement.outerHTML`;

const focusIsHidden = `(() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return top < document.querySelector('.exit').getBoundingClientRect().bottom || bottom > innerHeight;
})()`;

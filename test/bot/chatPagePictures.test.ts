import { answer, answerUpTo, ChatBrowser, command, questionOf } from '../support/chatBrowser.ts';
import { faultsOf } from '../support/faults.ts';

const here = new ChatBrowser();

describe.each([true, false])('pictures, with JavaScript %s', (javaScriptEnabled) => {
  test('are there once asked for, from then on, until they are hidden', async () => {
    const page = await here.open({ javaScriptEnabled });
    await answerUpTo(page, 'supports');
    expect(await page.locator('.picture').count()).toBe(0);
    await page.locator('#pictures').click();
    await page.locator('.option .picture').first().waitFor();
    expect(await questionOf(page)).toBe('supports');
    await answer(page);
    expect(await page.locator('.picture').count()).toBeGreaterThan(0);
    await page.reload();
    expect(await page.locator('.picture').count()).toBeGreaterThan(0);
    await page.locator('#pictures').click();
    await page.locator('.picture').first().waitFor({ state: 'detached' });
    await answer(page);
    expect(await page.locator('.picture').count()).toBe(0);
  });
});

test('are drawn, by a file of our own, in the colour of the words', async () => {
  const page = await here.open({}, '/essex?pictures=on');
  const files: string[] = [];
  page.on('response', (response) => void files.push(`${response.status()} ${response.url()}`));
  await answerUpTo(page, 'supports');
  const { width, stroke, colour } = await page.evaluate<Record<string, string | number>>(`(() => {
    const picture = document.querySelector('.option .picture');
    const style = getComputedStyle(picture);
    return { width: picture.querySelector('use').getBBox().width, stroke: style.stroke, colour: style.color };
  })()`);
  expect(width).toBeGreaterThan(10);
  expect(stroke).toBe(colour);
  expect(files.filter((each) => each.includes('.svg')).every((each) => each.startsWith('200 '))).toBe(true);
});

test('say nothing to those who listen, and nothing is lost: focus stays, ticks stay', async () => {
  const page = await here.open();
  await answerUpTo(page, 'supports');
  const heard = await page.locator('#reply').ariaSnapshot();
  await page.locator('[value=camhs]').check();
  await page.locator('#pictures').click();
  await page.locator('.option .picture').first().waitFor();
  expect(await page.locator('[value=camhs]').isChecked()).toBe(true);
  expect(await page.evaluate('document.activeElement.id')).toBe('pictures');
  await page.locator('[value=camhs]').uncheck();
  expect(await page.locator('#reply').ariaSnapshot()).toBe(heard);
  expect(page.url()).toContain('pictures=on');
});

test('bring no fault with them, on a small screen', async () => {
  const page = await here.open({ viewport: { width: 320, height: 640 }, forcedColors: 'active' }, '/essex?pictures=on');
  const faults: string[] = [];
  while ((await questionOf(page)) !== '') {
    faults.push(...(await faultsOf(page, await questionOf(page))));
    await answer(page);
  }
  await command(page, 'change');
  expect([...faults, ...(await faultsOf(page, 'change'))]).toEqual([]);
});

/* global AbortSignal, clearTimeout, CustomEvent, document, DOMParser, fetch, FormData, history, innerHeight, setTimeout, URLSearchParams */

// Sends the page's forms without leaving the page. All of it works without this script too: it draws nothing of its own,
// but takes what is new from the page the server answers with. Other scripts hear of it: `answered`, `said` and `redrawn`.

const PATIENCE_MS = 20_000;
const SLOW_MS = 800;
const AWAY_MS = 30 * 60_000;

let sending = false;
let hiddenAt;

document.addEventListener('submit', (event) => {
  // The browser itself goes to the talk of somebody else, so that nothing of this one stays on the page.
  if ('leaves' in event.target.dataset) return;
  event.preventDefault();
  // A second click while the first one is on its way is the same click.
  if (!sending) void send(event.target, event.submitter);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.target.id !== 'text') return;
  event.target.form.requestSubmit(event.target.form.querySelector('.send'));
});

// Another language before the talk, or pictures: the same page, drawn otherwise.
document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-redraws]');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  void drawAs(link);
});

// Longer away than this, and the phone may be in other hands: the talk goes off the screen; the question and what is being
// typed stay.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenAt = Date.now();
  else if (hiddenAt && Date.now() - hiddenAt > AWAY_MS) clearTalk();
});

function clearTalk() {
  for (const each of document.querySelectorAll('#log > :not(:has(#asked))')) each.remove();
}

async function send(form, button) {
  sending = true;
  const slow = setTimeout(() => tell('status', byId('notice').dataset.sending), SLOW_MS);
  tell('notice', '');
  try {
    const page = await pageAt(form.action, { method: 'POST', body: bodyOf(form, button) });
    show(page, whatWasSaid(form, button), Boolean(button?.name));
  } catch (problem) {
    tell('notice', problem.said ?? byId('notice').dataset.offline);
  } finally {
    clearTimeout(slow);
    tell('status', '');
    sending = false;
  }
}

/** What is typed goes with the cry for help, which has a form of its own. */
function bodyOf(form, button) {
  const body = new URLSearchParams(new FormData(form));
  if (button?.name) body.append(button.name, button.value);
  if (form.id === 'unsafe') body.append('text', byId('text')?.value ?? '');
  return body;
}

/** The page the server answers with. The form stays as it is until then, so trying again sends the same message id. */
async function pageAt(address, { headers = { Prefer: 'return=representation' }, ...request } = {}) {
  const response = await fetch(address, { ...request, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // To a parser that runs no scripts this is part of the page.
  for (const each of page.querySelectorAll('noscript')) each.remove();
  if (response.ok && page.getElementById('log')) return page;
  throw Object.assign(new Error('no page'), { said: page.getElementById('problem')?.textContent });
}

/** The person's side of the talk, as they saw it on the page. */
function whatWasSaid(form, button) {
  if (button?.value === 'hello') return '';
  if (button?.name) return button.textContent;
  const chosen = [...form.querySelectorAll('.option:has(:checked)')].map((option) => option.textContent);
  const typed = form.elements.text?.value ?? '';
  return [chosen.join(', '), typed].filter((each) => each.trim() !== '').join('\n');
}

function show(page, said, keepDraft) {
  const log = byId('log');
  const news = page.getElementById('log');
  const forgotten = news.dataset.settled === '0' && log.dataset.settled !== '0';
  if (forgotten) log.replaceChildren();
  log.dataset.settled = news.dataset.settled;
  for (const id of ['asked', 'problem']) byId(id)?.removeAttribute('id');
  // The button that takes the last answer back comes with the messages, so that it is read out with them, and goes with them.
  byId('slip')?.remove();
  const messages = [...(forgotten || said.trim() === '' ? [] : [bubble(said)]), ...news.children];
  log.append(...messages);
  if (!keepDraft) announce('answered');
  redraw(page, keepDraft);
  announce('said', messages);
  goTo(messages[0]);
}

function bubble(said) {
  const copy = byId('said').content.cloneNode(true);
  copy.querySelector('.words').textContent = said;
  return copy.firstElementChild;
}

/** Everything but the talk so far: the form, and the words around it when the language has changed. */
function redraw(page, keepDraft) {
  const draft = keepDraft ? draftOf() : undefined;
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.dir = page.documentElement.dir;
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(part.id);
    if (fresh) part.replaceWith(fresh);
  }
  if (draft && draftOf()?.question === draft.question) putBack(draft);
  announce('redrawn');
}

/** What is being written or ticked, and for which question: asking for help or other words must not throw it away. */
function draftOf() {
  const form = byId('reply');
  const chosen = [...form.querySelectorAll('[name=options]:checked')].map(({ value }) => value);
  return { question: form.elements.question?.value, text: byId('text')?.value, chosen };
}

function putBack({ text, chosen }) {
  if (byId('text')) byId('text').value = text;
  for (const option of byId('reply').querySelectorAll('[name=options]')) option.checked = chosen.includes(option.value);
}

/** Only where a talk is going on does the page ask for that: otherwise the service decides how it begins. */
async function drawAs({ id, href }) {
  const talking = byId('log').childElementCount > 0;
  try {
    redraw(await pageAt(href, talking ? {} : { headers: {} }), true);
    history.replaceState(null, '', href);
    byId(id)?.focus();
  } catch {
    tell('notice', byId('notice').dataset.offline);
  }
}

/** On to the first field, or the first button; the new messages stay in view with it where the screen is high enough. */
function goTo(first) {
  const field = byId('answer').querySelector('textarea, fieldset input, button');
  field.focus({ preventScroll: true });
  const height = field.getBoundingClientRect().bottom - (first ?? field).getBoundingClientRect().top;
  if (first && height < innerHeight * 0.8) first.scrollIntoView({ block: 'start' });
  else field.scrollIntoView({ block: 'end' });
}

function announce(name, detail) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

function tell(id, words) {
  const place = byId(id);
  if (place.textContent !== words) place.textContent = words;
}

function byId(id) {
  return document.getElementById(id);
}

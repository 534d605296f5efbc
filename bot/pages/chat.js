/* global AbortSignal, clearTimeout, document, DOMParser, fetch, FormData, innerHeight, location, setTimeout, URLSearchParams */

// Sends the page's forms without leaving the page. All of it works without this script too: it draws nothing of its own,
// but takes what is new from the page the server answers with.

const PATIENCE_MS = 20_000;
const SLOW_MS = 800;

let sending = false;

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

document.addEventListener('click', (event) => {
  const exit = event.target.closest('#quick-exit');
  if (exit) leave(event, exit.href);
});

/** Gone from the screen at once, even if the other page is slow, and not in the tab's history. */
function leave(event, address) {
  event.preventDefault();
  document.title = '';
  document.body.replaceChildren();
  location.replace(address);
}

async function send(form, button) {
  sending = true;
  const slow = setTimeout(() => tell('status', byId('notice').dataset.sending), SLOW_MS);
  tell('notice', '');
  try {
    show(await answerTo(form, button), whatWasSaid(form, button), Boolean(button?.name));
  } catch (problem) {
    tell('notice', problem.said ?? byId('notice').dataset.offline);
  } finally {
    clearTimeout(slow);
    tell('status', '');
    sending = false;
  }
}

/** The page the server answers with. The form stays as it is until then, so trying again sends the same message id. */
async function answerTo(form, button) {
  const body = new URLSearchParams(new FormData(form));
  if (button?.name) body.append(button.name, button.value);
  const headers = { Prefer: 'return=representation' };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(form.action, { method: 'POST', body, headers, signal });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (response.ok && page.getElementById('log')) return page;
  throw Object.assign(new Error('not sent'), { said: page.getElementById('problem')?.textContent });
}

/** The person's side of the talk, as they saw it on the page. */
function whatWasSaid(form, button) {
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
  redraw(page, keepDraft);
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
  if (draft && draftOf()?.question === draft.question) byId('text').value = draft.text;
}

/** What is being written, and to which question: asking for help or other words must not throw it away. */
function draftOf() {
  const box = byId('text');
  return box && { question: box.form.elements.question.value, text: box.value };
}

/** On to the first field, or the first button; the new messages stay in view with it where the screen is high enough. */
function goTo(first) {
  const field = byId('answer').querySelector('textarea, fieldset input, button');
  field.focus({ preventScroll: true });
  const height = field.getBoundingClientRect().bottom - (first ?? field).getBoundingClientRect().top;
  if (first && height < innerHeight * 0.8) first.scrollIntoView({ block: 'start' });
  else field.scrollIntoView({ block: 'end' });
}

function tell(id, words) {
  const place = byId(id);
  if (place.textContent !== words) place.textContent = words;
}

function byId(id) {
  return document.getElementById(id);
}

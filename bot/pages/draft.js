/* global document, sessionStorage */

// What is being typed outlives a reload, for when the browser drops a page that sleeps. It stays in this tab, for half an hour,
// and goes when it is sent, by the way out, and for somebody else.

const KEPT_MS = 30 * 60_000;
const NAME = 'draft';

document.addEventListener('input', ({ target }) => {
  const question = target.form?.elements.question?.value;
  if (target.id === 'text' && question) keep({ question, text: target.value, at: Date.now() });
});
document.addEventListener('answered', forget);
document.addEventListener('submit', ({ target }) => {
  if ('leaves' in target.dataset) forget();
});

const box = document.getElementById('text');
const draft = kept();
if (box && draft && draft.question === box.form.elements.question.value && Date.now() - draft.at < KEPT_MS)
  box.value = draft.text;
else forget();

function keep(written) {
  whereAllowed(() => sessionStorage.setItem(NAME, JSON.stringify(written)));
}

function kept() {
  return whereAllowed(() => JSON.parse(sessionStorage.getItem(NAME)));
}

function forget() {
  whereAllowed(() => sessionStorage.removeItem(NAME));
}

/** Browsers that block cookies block this too. */
function whereAllowed(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/* global document, addEventListener, location, navigator, sessionStorage */

// The way out: the page is gone from the screen at once, and the other page stands in its place in the tab's history.

const PRESSES = 3;
const WITHIN_MS = 5_000;

let pressed = [];

document.addEventListener('click', (event) => {
  if (!event.target.closest('#quick-exit')) return;
  event.preventDefault();
  leave();
});

// Shift three times, as on other public services: no other key between, so that capital letters do not count.
document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (repeat) return;
  pressed = key === 'Shift' ? [...pressed, timeStamp].filter((at) => timeStamp - at < WITHIN_MS) : [];
  if (pressed.length === PRESSES) leave();
});
document.addEventListener('pointerdown', () => (pressed = []));

// A page that the browser had put aside as it was is asked for anew: what it showed may be no business of who is here now.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

function leave() {
  const { href, dataset } = document.getElementById('quick-exit');
  // The service shows what was said to nobody who goes back. Leaving does not wait for it.
  if (dataset.leave) navigator.sendBeacon(dataset.leave);
  try {
    sessionStorage.clear();
  } catch {
    // The browser keeps nothing anyway.
  }
  document.title = '';
  document.body.replaceChildren();
  location.replace(href);
}

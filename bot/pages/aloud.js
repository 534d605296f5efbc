/* global addEventListener, document, SpeechSynthesisUtterance */

// Reads messages aloud once somebody has switched it on, with a voice of the device itself: other voices send the words away.

const speech = globalThis.speechSynthesis;
let on = false;

if (speech) {
  speech.addEventListener?.('voiceschanged', offer);
  document.addEventListener('redrawn', offer);
  document.addEventListener('said', ({ detail }) => on && read(detail));
  document.addEventListener('click', ({ target }) => target.closest('#aloud') && turn(!on));
  document.addEventListener('visibilitychange', () => document.hidden && speech.cancel());
  addEventListener('pagehide', () => speech.cancel());
  offer();
}

/** The switch is there only where the language of the page can be read. */
function offer() {
  const button = document.getElementById('aloud');
  button.hidden = !voiceFor(document.documentElement.lang);
  if (button.hidden && on) turn(false);
  button.setAttribute('aria-pressed', String(on));
}

function turn(wanted) {
  on = wanted;
  document.getElementById('aloud').setAttribute('aria-pressed', String(on));
  if (!on) return speech.cancel();
  const last = [...document.querySelectorAll('#log .bot')].slice(-1);
  read(last.length > 0 ? last : document.querySelectorAll('#answer li'));
}

/** The messages, each in its own language, and then what there is to choose from. */
function read(messages) {
  speech.cancel();
  const spoken = [...messages].filter((each) => !each.matches('.you'));
  for (const each of [...spoken, ...document.querySelectorAll('#answer legend, #answer .option')]) say(each);
}

function say(element) {
  const lang = element.closest('[lang]').lang;
  const voice = voiceFor(lang);
  if (!voice) return;
  const heard = element.cloneNode(true);
  for (const each of heard.querySelectorAll('.unseen, form')) each.remove();
  speech.speak(Object.assign(new SpeechSynthesisUtterance(heard.textContent.trim()), { voice, lang: voice.lang }));
}

function voiceFor(lang) {
  const language = (tag) => tag.toLowerCase().split(/[-_]/u)[0];
  return speech.getVoices().find((voice) => voice.localService && language(voice.lang) === language(lang));
}

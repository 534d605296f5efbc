/* global WebChat, MutationObserver, URL, URLSearchParams, addEventListener, document, fetch, sessionStorage, setTimeout */

/**
 * Puts Web Chat in place of what is in the element `family-views`, on pages of this service or of an authority's own site:
 *   <script src="https://…/web-chat/embed.js" data-authority="essex" defer></script>
 * `data-link` is what an invitation link sets, such as `group=autism`; the language is the page's own.
 */
(() => {
  const script = document.currentScript;
  const service = new URL(script.src).origin;
  const { authority } = script.dataset;
  const link = new URLSearchParams(script.dataset.link);
  // The code of an invitation may set one.
  if (!link.has('lang') && !link.has('i')) link.set('lang', document.documentElement.lang);
  const place = document.getElementById('family-views');
  const kept = `family-views/${authority}`;
  const EXPIRED = 3;
  const FAILED = 4;
  const AGAIN_MS = 5000;
  const AWAY_MS = 30 * 60000;

  const styleOptions = {
    hideUploadButton: true,
    // A turn may take a while where phones have a bad connection.
    sendTimeout: 60000,
    // One under the other, as only there long ones have lines to spare: elsewhere their ends are cut off on a phone.
    suggestedActionLayout: 'stacked',
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionHeight: 44,
    primaryFont: 'inherit',
    accent: '#0b4f8a',
    subtle: '#595959',
    bubbleBackground: '#f3f2f1',
    bubbleTextColor: '#0b0c0c',
    bubbleFromUserBackground: '#0b4f8a',
    bubbleFromUserTextColor: '#ffffff',
    suggestedActionBackgroundColor: '#ffffff',
    suggestedActionTextColor: '#0b4f8a',
    suggestedActionBorderColor: '#0b4f8a',
    sendBoxTextColor: '#0b0c0c',
    sendBoxPlaceholderColor: '#595959',
    sendBoxButtonColor: '#0b4f8a',
    sendBoxBorderTop: 'solid 2px #595959',
  };

  /** Of this tab only: a phone may be shared. */
  const session = {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(kept)) ?? {};
      } catch {
        return {};
      }
    },
    write(talk) {
      try {
        if (talk) sessionStorage.setItem(kept, JSON.stringify(talk));
        else sessionStorage.removeItem(kept);
      } catch {
        // Not allowed here: a page that is loaded anew begins anew.
      }
    },
  };

  const post = (url, options) => fetch(url, { method: 'POST', credentials: 'omit', ...options });

  /** The talk that this tab had, while its token is good. */
  async function resumed(talk) {
    if (!talk.token) return undefined;
    const answer = await post(`${talk.domain}/tokens/refresh`, { headers: { Authorization: `Bearer ${talk.token}` } });
    return answer.ok ? { ...talk, token: (await answer.json()).token, resumed: true } : undefined;
  }

  /** A new talk, of the same person if this tab had one. */
  async function begun({ userId }) {
    const answer = await post(`${service}/${authority}/web-chat/token?${link}`, {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(userId ? { user: { id: userId } } : {}),
    });
    if (answer.ok) return answer.json();
    // Sent again in a while, unless it was refused for good: then what the page has in this place stays.
    if (answer.status === 429 || answer.status >= 500) throw new Error(`No token: ${answer.status}`);
    return undefined;
  }

  /** Web Chat shows plain text as it is, so an address of this service, which has a line to itself, is made a link here. */
  new MutationObserver(() => {
    for (const line of place.querySelectorAll('p.webchat__text-content--is-plain')) {
      const text = line.textContent;
      if (line.childElementCount > 0 || !URL.canParse(text) || new URL(text).origin !== service) continue;
      const anchor = Object.assign(document.createElement('a'), { href: text, target: '_blank', rel: 'noreferrer' });
      anchor.textContent = text;
      line.replaceChildren(anchor);
    }
  }).observe(place, { childList: true, subtree: true });

  let show = { talk: () => undefined, goOn() {} };

  async function begin() {
    try {
      const before = session.read();
      const talk = (await resumed(before)) ?? (await begun(before));
      if (talk) show = shown(talk);
    } catch {
      setTimeout(begin, AGAIN_MS);
    }
  }

  /** Web Chat for a talk, in a new element: nothing of the one before stays. */
  function shown(talk) {
    const directLine = WebChat.createDirectLine({
      domain: talk.domain,
      token: talk.token,
      conversationId: talk.resumed ? talk.conversationId : undefined,
    });
    const element = document.createElement('div');
    element.style.height = '100%';
    place.replaceChildren(element);
    let language = talk.language;

    const store = WebChat.createStore({}, () => (next) => (action) => {
      const { activity } = action.payload ?? {};
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity.from.role === 'bot') follow(activity.locale);
      if (action.type !== 'DIRECT_LINE/POST_ACTIVITY') return next(action);
      // For Azure's Direct Line, which knows of no authority; the service's own takes it from the token.
      const channelData = { ...activity.channelData, familyViews: { authority, query: talk.query } };
      return next({ ...action, payload: { ...action.payload, activity: { ...activity, channelData } } });
    });

    /** The person has changed the language of the talk. */
    function follow(locale) {
      if (!locale || locale === language || !talk.languages[locale]) return;
      language = locale;
      render();
    }

    function render() {
      const { direction, strings } = talk.languages[language];
      place.lang = language;
      place.dir = direction;
      WebChat.renderWebChat(
        {
          directLine,
          store,
          nonce: script.nonce,
          locale: language,
          dir: direction,
          overrideLocalizedStrings: (known) => ({ ...known, ...strings }),
          styleOptions,
        },
        element,
      );
    }

    let ended = false;
    /** Goes on in another talk of the same person, which shows the open question and nothing before it. */
    function goOn(wait) {
      if (ended) return;
      ended = true;
      directLine.end();
      session.write({ ...talk, token: undefined });
      setTimeout(begin, wait);
    }
    directLine.connectionStatus$.subscribe((status) => {
      if (status === EXPIRED) goOn(0);
      if (status === FAILED) goOn(AGAIN_MS);
    });
    session.write(talk);
    render();
    return { talk: () => (ended ? undefined : { ...talk, token: directLine.token, language }), goOn };
  }

  // After so long out of sight the phone may be in other hands.
  let unseen;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') unseen = Date.now();
    else if (Date.now() - unseen > AWAY_MS) show.goOn(0);
  });

  addEventListener('pagehide', () => {
    const talk = show.talk();
    // Whoever left in a hurry leaves nothing behind: the way out has emptied the page.
    if (talk && place.isConnected) session.write(talk);
  });
  void begin();
})();

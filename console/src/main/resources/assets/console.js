// What every page can do: keys, filters, menus, and the live line to the server.
'use strict';
(() => {
  const body = document.body;
  const dialog = document.getElementById('keys');
  const search = document.querySelector('[data-search]');
  const typing = (target) => target.closest('input, textarea, select, [contenteditable]');

  // Keys
  let waitingForGo = 0;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open], details.popover[open]').forEach((open) => {
        open.open = false;
        open.querySelector('summary').focus();
      });
      if (event.target === search) search.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (waitingForGo && Date.now() - waitingForGo < 1500) {
      waitingForGo = 0;
      const tab = document.querySelector(`.rail-tab[data-key="${CSS.escape(event.key)}"]`);
      if (tab) {
        event.preventDefault();
        event.stopImmediatePropagation();
        tab.click();
      }
      return;
    }
    waitingForGo = 0;
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === '?') {
      event.preventDefault();
      dialog.showModal();
    } else if (event.key === 'g') {
      waitingForGo = Date.now();
    }
  }, true);
  document.querySelectorAll('[data-open-keys]').forEach((button) =>
    button.addEventListener('click', () => dialog.showModal()));
  if (dialog) {
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }

  // Menus close when the attention goes elsewhere.
  document.addEventListener('click', (event) => {
    document.querySelectorAll('details.menu[open], details.popover[open]').forEach((open) => {
      if (!open.contains(event.target)) open.open = false;
    });
  });

  // Filters
  document.querySelectorAll('[data-submit-on-change]').forEach((form) =>
    form.addEventListener('change', () => form.requestSubmit()));
  const opener = document.querySelector('[data-open-filters]');
  if (opener) {
    opener.addEventListener('click', () => {
      const open = document.getElementById('filters').classList.toggle('open');
      opener.setAttribute('aria-expanded', String(open));
    });
  }

  // Rows that are links as a whole; a selection of text is no click.
  document.addEventListener('click', (event) => {
    const row = event.target.closest('[data-href]');
    if (!row || event.target.closest('a, button, summary, input, label')) return;
    if (String(getSelection())) return;
    if (event.ctrlKey || event.metaKey) window.open(row.dataset.href, '_blank', 'noopener');
    else location.href = row.dataset.href;
  });

  // Live: other scripts listen to `buzzard:stored` and `buzzard:queue` on the body.
  const dot = document.querySelector('[data-live-dot]');
  const tell = (name, detail) => body.dispatchEvent(new CustomEvent(name, { detail }));
  const say = (element, count) => {
    const text = count === 1 ? body.dataset.newOne : body.dataset.newOther;
    element.textContent = text.replace('{0}', count.toLocaleString(document.documentElement.lang));
  };
  const showLive = (on) => {
    if (!dot) return;
    dot.classList.toggle('on', on);
    dot.classList.toggle('off', !on);
    dot.title = on ? dot.dataset.on : dot.dataset.off;
  };
  let line = null;
  const connect = () => {
    if (line || document.hidden) return;
    line = new EventSource(body.dataset.live);
    line.onopen = () => showLive(true);
    line.onerror = () => {
      showLive(false);
      if (line && line.readyState === EventSource.CLOSED) {
        line = null;
        setTimeout(connect, 15000);
      }
    };
    line.addEventListener('stored', (event) => tell('buzzard:stored', JSON.parse(event.data)));
    line.addEventListener('queue', (event) => {
      const open = Number(event.data);
      document.querySelectorAll('[data-waiting="queue"]').forEach((badge) => {
        badge.textContent = open.toLocaleString(document.documentElement.lang);
        badge.hidden = open === 0;
      });
      tell('buzzard:queue', { open });
    });
  };
  if (body.dataset.live && window.EventSource) {
    connect();
    // A page nobody looks at needs no line.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && line) {
        line.close();
        line = null;
      } else if (!document.hidden) {
        connect();
        tell('buzzard:stored', {});
      }
    });
    window.addEventListener('pagehide', () => line && line.close());
  }

  // The pill "7 new": counts again what this page shows, at most every three seconds.
  const pill = document.querySelector('[data-new-pill]');
  if (pill) {
    let last = 0;
    let planned = null;
    const count = async () => {
      planned = null;
      last = Date.now();
      try {
        const answer = await fetch(pill.dataset.count, { credentials: 'same-origin' });
        if (!answer.ok) return;
        const fresh = Number(await answer.text()) - Number(pill.dataset.shown);
        pill.hidden = !(fresh > 0);
        if (fresh > 0) say(pill, fresh);
      } catch {
        // The dot already says that the line is gone.
      }
    };
    body.addEventListener('buzzard:stored', () => {
      if (!planned && !document.hidden) {
        planned = setTimeout(count, Math.max(0, last + 3000 - Date.now()));
      }
    });
    pill.addEventListener('click', () => location.reload());
  }
})();

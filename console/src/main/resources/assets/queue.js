// The queue: keys, the open line, and what colleagues do meanwhile. Without it every form still works.
'use strict';
(() => {
  const desk = document.querySelector('[data-desk]');
  if (!desk) return;
  // Texts of the public do not belong in the storage of a browser: going back asks the server.
  htmx.config.historyCacheSize = 0;
  htmx.config.refreshOnHistoryMiss = true;

  const reading = document.getElementById('reading');
  const links = () => [...desk.querySelectorAll('[data-rows] .desk-row > a')];
  const opened = () => {
    const article = reading.querySelector('[data-reading]');
    return article && document.getElementById(article.dataset.reading);
  };
  const current = () => {
    const focused = document.activeElement && document.activeElement.closest('.desk-row');
    return focused || opened();
  };

  // The line of what is open is marked, also after the answer came from elsewhere.
  const mark = () => {
    const row = opened();
    links().forEach((link) => {
      if (row && link.parentElement === row) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    desk.classList.toggle('reads', Boolean(reading.querySelector('[data-reading]')));
  };
  // After resolving, Enter opens what comes next.
  const following = (row) => {
    for (let next = row && row.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.matches('.desk-row:not(.done)')) return next;
    }
    return row;
  };
  document.body.addEventListener('htmx:afterSettle', (event) => {
    mark();
    showChosen();
    // A line that had the attention may have been drawn anew.
    const row = opened();
    if (row && document.activeElement === document.body) {
      const line = row.matches('.done') ? following(row) : row;
      line.querySelector('a').focus({ preventScroll: true });
    }
    if (event.detail.target === reading && event.detail.requestConfig.verb === 'get') {
      reading.scrollTop = 0;
      if (row) row.scrollIntoView({ block: 'nearest' });
    }
  });

  // An address says only what was chosen.
  desk.addEventListener('formdata', (event) => {
    [...event.formData].filter(([, value]) => !value).forEach(([name]) => event.formData.delete(name));
  });

  // Lines chosen to be resolved together.
  const bulk = desk.querySelector('[data-bulk]');
  const chosen = new Set();
  const identity = (row) => row.dataset.line.slice(row.dataset.line.indexOf(' ') + 1);
  const showChosen = () => {
    links().forEach(({ parentElement: row }) => row.classList.toggle('chosen', chosen.has(identity(row))));
    if (!bulk) return;
    bulk.hidden = chosen.size === 0;
    bulk.querySelector('[data-chosen]').replaceChildren(...[...chosen].map((id) => {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'chosen';
      field.value = id;
      return field;
    }));
    const words = bulk.querySelector('[data-chosen-count]');
    words.textContent = chosen.size === 1 ? words.dataset.one : words.dataset.other.replace('{0}', chosen.size);
  };
  const choose = (row) => {
    if (!row || row.matches('.done')) return;
    if (!chosen.delete(identity(row))) chosen.add(identity(row));
    showChosen();
  };
  const chooseNone = () => {
    chosen.clear();
    showChosen();
  };
  if (bulk) {
    bulk.querySelector('[data-choose-none]').addEventListener('click', chooseNone);
    bulk.addEventListener('htmx:afterRequest', (event) => event.detail.successful && chooseNone());
  }
  desk.addEventListener('click', (event) => {
    const row = event.shiftKey && event.target.closest('.desk-row');
    if (!row) return;
    event.preventDefault();
    event.stopPropagation();
    choose(row);
  }, true);

  // Keys
  const step = (by) => {
    const all = links();
    const row = current();
    const at = all.findIndex((link) => link.parentElement === row);
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (next) next.focus();
  };
  const press = (selector) => {
    const button = desk.querySelector(selector);
    if (button) button.click();
    return Boolean(button);
  };
  const deeds = {
    j: () => step(1),
    k: () => step(-1),
    o: () => current() && current().querySelector('a').click(),
    n: () => press('[data-next] button'),
    c: () => press('[data-claim]'),
    x: () => choose(current()),
    e: () => {
      const first = desk.querySelector(chosen.size ? '[data-bulk] .button' : '[data-resolve] button');
      if (first) first.focus();
    },
    m: () => {
      const note = desk.querySelector('[data-note]');
      if (note) note.focus();
    },
    z: () => press('[data-undo] button'),
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('[data-note]')) {
      event.target.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    const outcome = event.target.closest('[data-resolve] button, [data-bulk] .button');
    if (outcome && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const next = event.key === 'ArrowRight' ? outcome.nextElementSibling : outcome.previousElementSibling;
      if (next && next.matches('button')) next.focus();
      return;
    }
    if (event.key === 'Escape' && event.target.matches('[data-note]')) event.target.blur();
    else if (event.key === 'Escape') chooseNone();
    if (event.target.closest('input, textarea, select')) return;
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
  const help = document.getElementById('keys-more');
  if (help) help.append(document.getElementById('queue-keys').content.cloneNode(true));

  // What colleagues do shows in the lines and under the open mention; nothing jumps.
  let planned = null;
  const refresh = () => {
    planned = null;
    const lines = links().map((link) => link.parentElement.dataset.line);
    if (!document.hidden) {
      htmx.ajax('POST', '/queue/changed' + location.search, { swap: 'none', values: { line: lines } });
    }
  };
  const plan = () => {
    planned ??= setTimeout(refresh, 400);
  };
  document.body.addEventListener('buzzard:queue', plan);
  // A claim ends by itself, and nobody tells.
  setInterval(plan, 60000);
})();

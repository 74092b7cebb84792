// The tag that companies put on their pages; docs/tags.md says how. It talks to the origin that it was loaded from and
// to nobody else, needs no permission that a strict Content-Security-Policy would not give to a script of that origin,
// and leaves a page as it is when anything goes wrong.
(function () {
  "use strict";

  const NAMES = ["tagalong", "extole"];
  // The server believes an id so long.
  const LONGEST_KEPT = 3 * 24 * 3600 * 1000;
  const MOST_KEPT = 50;
  const LARGEST_KEPT = 64 * 1024;
  // Browsers refuse to outlive a page with more than 64 KB, of all requests together.
  const LARGEST_OUTLIVING = 30 * 1024;
  const PATIENCE = 20 * 1000;
  const FIRST_PAUSE = 1000;
  const LONGEST_PAUSE = 5 * 60 * 1000;
  // What may go better next time. Anything else would be refused again.
  const PASSING = /^(service_unavailable|internal_error|too_many_requests)$/;

  // ---- One tag, however often it is loaded and whatever snippets stand before or behind it.

  let tag = NAMES.map((name) => window[name]).find((found) => found && found.loaded);
  const isFirst = !tag;
  tag = tag || window[NAMES[0]] || window[NAMES[1]] || {};

  function adopt() {
    const act = tag.q.push;
    NAMES.forEach((name) => {
      const stub = window[name];
      if (stub && stub !== tag) {
        const waiting = stub.q;
        // For who keeps the stub in a variable of its own.
        Object.assign(stub, tag);
        drain(waiting, act);
      }
      window[name] = tag;
    });
  }

  // From now on a call that is queued, by a snippet that came later, is a call that is made.
  function drain(queue, act) {
    if (Array.isArray(queue) && queue.push !== act) {
      queue.push = act;
      queue.splice(0).forEach((call) => act(call));
    }
  }

  if (!isFirst) {
    adopt();
    return;
  }

  const script = document.currentScript || document.querySelector('script[src*="/core.js"]');
  const origin = new URL(script ? script.src : "/", location.href).origin;

  function warn(what) {
    console.warn("tagalong: " + what);
  }

  // ---- What is kept in the browser: nothing without consent, and what it refuses is kept by the page.

  const PREFIX = "tagalong:" + origin.replace(/^.*\/\//, "") + ":";
  const EVENT = "event:";
  const isPrivate = !!navigator.globalPrivacyControl;
  let mayStore = !isPrivate && !(script && script.getAttribute("data-consent") === "required");
  let heldToken = null;

  function stored(key, value) {
    if (mayStore) {
      try {
        if (value === undefined) {
          return window.localStorage.getItem(PREFIX + key);
        }
        if (value === null) {
          window.localStorage.removeItem(PREFIX + key);
        } else {
          window.localStorage.setItem(PREFIX + key, value);
        }
      } catch (refused) {
        // As if nobody had ever stored anything.
      }
    }
    return null;
  }

  function storedKeys() {
    try {
      return mayStore ? Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)) : [];
    } catch (refused) {
      return [];
    }
  }

  const tokenStore = {
    get: () => stored("token") || heldToken,
    set: (token) => {
      heldToken = token ? String(token) : null;
      stored("token", heldToken);
    },
  };

  // What the page says for its visitor, which goes along with all that is told.
  let agreed;

  function consent(mode) {
    agreed = mode === "granted" && !isPrivate ? mode : "denied";
    if (agreed === "denied") {
      return keepNothing();
    }
    mayStore = true;
    // Whom an earlier page knew already goes before whom this page met.
    tokenStore.set(tokenStore.get());
    keepCode();
    unsent.forEach((record, id) => stored(EVENT + id, record));
    wake();
  }

  function keepNothing() {
    heldToken = tokenStore.get();
    mayStore = true;
    storedKeys().forEach((key) => stored(key, null));
    mayStore = false;
  }

  // ---- Requests.

  let door = null;
  let openDoor = () => {};

  // Without a token the answer to one request brings the token of the next; were they sent at once, the server would
  // take them for different browsers. Who is about to leave does not wait.
  async function post(path, id, body) {
    while (door && !tokenStore.get() && document.visibilityState !== "hidden") {
      await door;
    }
    const token = tokenStore.get();
    let open = null;
    if (!token) {
      door = new Promise((opened) => (open = openDoor = opened));
    }
    try {
      return await exchange(path, JSON.stringify({ ...body, event_id: id, access_token: token || undefined, cookie_consent: agreed }), token);
    } catch (unreachable) {
      return null;
    } finally {
      if (open) {
        if (open === openDoor) {
          door = null;
        }
        open();
      }
    }
  }

  // An answer that may be trusted to be final, or null.
  async function exchange(path, body, token) {
    const response = await fetch(origin + path, {
      method: "POST",
      // Text, so that a browser need not ask first; and what proves who somebody is stands in the body, not in an address.
      headers: { "Content-Type": "text/plain", Accept: "application/json" },
      body: body,
      keepalive: body.length < LARGEST_OUTLIVING,
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    const text = await response.text();
    const error = response.headers.get("X-Extole-Error");
    if (response.status >= 500 || response.status === 429 || PASSING.test(error)) {
      return null;
    }
    const reply = read(text);
    remember(response, reply, token);
    if (error) {
      warn(path + ": " + error + ": " + response.headers.get("X-Extole-Error-Message"));
    }
    return { error: error, reply: reply };
  }

  function read(text) {
    try {
      return JSON.parse(text) || {};
    } catch (notJson) {
      return {};
    }
  }

  function remember(response, reply, sent) {
    const asked = reply.cookie_consent || response.headers.get("X-Extole-Cookie-Consent");
    // What was asked before the page agreed may be answered after it.
    if (agreed !== "granted" && /^(denied|required)$/i.test(asked)) {
      keepNothing();
    }
    const token = response.headers.get("X-Extole-Token") || reply.token;
    // A slow answer must not take back what a later one, another tab or the page itself has set since.
    if (token && tokenStore.get() === sent) {
      tokenStore.set(token);
    }
  }

  // ---- Trying again: after a while, and as soon as there is hope.

  const sleepers = new Set();

  function pause(millis) {
    return new Promise((resume) => {
      const timer = setTimeout(go, millis * (0.5 + Math.random()));
      function go() {
        clearTimeout(timer);
        sleepers.delete(go);
        resume();
      }
      sleepers.add(go);
    });
  }

  async function persist(attempt) {
    for (let millis = FIRST_PAUSE; !(await attempt()); millis = Math.min(2 * millis, LONGEST_PAUSE)) {
      await pause(millis);
    }
  }

  function wake() {
    sleepers.forEach((go) => go());
    takeUp();
  }

  window.addEventListener("online", wake);
  window.addEventListener("pageshow", (shown) => shown.persisted && wake());
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? openDoor() : wake()));

  // ---- Events: each has an id of its own, and is kept until the server has it or it is too old.

  // What this page has to send, by id, as it is stored.
  const unsent = new Map();

  // A UUID of version 7: it says when, so that the server can tell from it alone whether it has the event.
  function mint() {
    const random = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => (256 + byte).toString(16).slice(1)).join("");
    const at = Date.now().toString(16).padStart(12, "0");
    return [at.slice(0, 8), at.slice(8), "7" + random.slice(0, 3), "8" + random.slice(3, 6), random.slice(6)].join("-");
  }

  function takeUp() {
    storedKeys().forEach((key) => {
      const id = key.slice(EVENT.length);
      const record = key.startsWith(EVENT) && !unsent.has(id) && stored(key);
      if (record) {
        send(id, record, true);
      }
    });
  }

  // Of what several tabs see stored, one tells at a time. What is told first does not wait for the lock: the page may be
  // about to be left.
  async function alone(id, atOnce, tell) {
    const told = atOnce && tell();
    try {
      return await navigator.locks.request(PREFIX + id, { ifAvailable: !told }, (lock) => told || (lock && tell()));
    } catch (noLocks) {
      return told || tell();
    }
  }

  function keep(id, record) {
    unsent.set(id, record);
    stored(EVENT + id, record);
  }

  function forget(id) {
    unsent.delete(id);
    stored(EVENT + id, null);
  }

  // The oldest go first, when there are too many.
  function bound() {
    const oldestFirst = Array.from(unsent).sort((a, b) => read(a[1]).at - read(b[1]).at);
    let size = oldestFirst.reduce((sum, entry) => sum + entry[1].length, 0);
    while (oldestFirst.length > MOST_KEPT || (size > LARGEST_KEPT && oldestFirst.length > 1)) {
      const entry = oldestFirst.shift();
      size -= entry[1].length;
      forget(entry[0]);
    }
  }

  function send(id, record, isStored) {
    keep(id, record);
    bound();
    let answer = null;
    let atOnce = !isStored;
    const tell = async () => {
      // Another tab has told it meanwhile.
      if (isStored && mayStore && !stored(EVENT + id)) {
        unsent.delete(id);
        return true;
      }
      isStored = stored(EVENT + id);
      // Read again: time goes by.
      const kept = unsent.has(id) ? read(unsent.get(id)) : {};
      if (!(Date.now() - kept.at < LONGEST_KEPT)) {
        forget(id);
        return true;
      }
      // Not when it happened, but how long ago: this browser's clock may be wrong.
      answer = await post("/events", id, { ...kept.body, age_ms: Date.now() - kept.at });
      if (answer) {
        forget(id);
      }
      return answer;
    };
    return persist(() => {
      const isFirst = atOnce;
      atOnce = false;
      return alone(id, isFirst, tell);
    }).then(() => answer && answer.reply);
  }

  // ---- Zones.

  // What each element was asked to show last: an answer that comes late must not take its place.
  const asked = new Map();

  async function show(zone, body) {
    const id = mint();
    const where = zone.element_id || zone.element;
    let answer;
    asked.set(where, id);
    await persist(async () => (answer = await post("/zones/" + encodeURIComponent(body.event_name), id, body)));
    if (typeof answer.reply.html === "string") {
      const element = await present(zone);
      if (asked.get(where) === id) {
        place(element, answer.reply.html);
      }
    }
    return answer.reply;
  }

  function find(zone) {
    const element = zone.element;
    return zone.element_id
      ? document.getElementById(zone.element_id)
      : typeof element === "string" ? document.querySelector(element) : element;
  }

  // Looked for when there is something to show: single-page apps replace what was there a moment ago.
  function present(zone) {
    return new Promise((found) => {
      const element = find(zone);
      if (element) {
        return found(element);
      }
      const observer = new MutationObserver(() => {
        const late = find(zone);
        if (late) {
          observer.disconnect();
          found(late);
        }
      });
      observer.observe(document, { childList: true, subtree: true, attributes: true });
    });
  }

  // Content is text from a template: no script that stands in it is run, by whatever way it got there.
  function place(element, html) {
    const template = document.createElement("template");
    template.innerHTML = trusted(html);
    template.content.querySelectorAll("*").forEach((node) => {
      if (/^(script|base|meta|object|embed)$/i.test(node.localName)) {
        node.remove();
      }
      Array.from(node.attributes).forEach((attribute) => {
        if (/^(on|srcdoc$)/i.test(attribute.name) || /^(javascript|data:text):?/i.test(attribute.value.replace(/[\0- ]/g, ""))) {
          node.removeAttribute(attribute.name);
        }
      });
    });
    element.replaceChildren(template.content);
  }

  // For pages that demand Trusted Types: the template that this goes into runs nothing.
  let policy;
  function trusted(html) {
    if (!policy) {
      try {
        policy = window.trustedTypes.createPolicy("tagalong", { createHTML: (text) => text });
      } catch (unknownOrForbidden) {
        policy = { createHTML: (text) => text };
      }
    }
    return policy.createHTML(html);
  }

  // ---- What the page calls.

  function createZone(zone) {
    try {
      if (!zone || !zone.name) {
        throw "no name";
      }
      const body = { event_name: String(zone.name), data: about(zone) };
      const jwt = zone.jwt || body.data.jwt;
      if (jwt) {
        body.jwt = jwt;
        delete body.data.jwt;
      }
      // As it is now, whatever the page does with its data afterwards.
      const record = JSON.stringify({ at: Date.now(), body: body });
      const done = zone.element || zone.element_id ? show(zone, read(record).body) : send(mint(), record);
      return done.catch(unfit);
    } catch (wrong) {
      return Promise.resolve(unfit(wrong));
    }
  }

  function unfit(why) {
    warn(why);
    return null;
  }

  function about(zone) {
    const data = Object.assign({}, zone.data);
    const fill = (key, value) => {
      if (value && data[key] === undefined) {
        data[key] = value;
      }
    };
    fill("labels", zone.labels);
    fill("source", zone.source);
    fill("locale", navigator.language);
    // Never what proves who somebody is, which some sites write into addresses.
    fill("source_url", location.href.split("#")[0].replace(/([?&](access_token|id_token|jwt|token)=)[^&]*/gi, "$1"));
    fill("global_privacy_control", isPrivate);
    fill("share_link", code || stored("code"));
    if (zone.name === "product") {
      const content = openGraph();
      fill("content", Object.keys(content).length && content);
    }
    return data;
  }

  function openGraph() {
    const content = {};
    ["title", "image", "url", "description"].forEach((key) => {
      const meta = document.querySelector('meta[property="og:' + key + '"]');
      if (meta && meta.content) {
        content[key] = meta.content;
      }
    });
    return content;
  }

  // By the app that shows the page, else by the browser. Whether it was shared, as far as anybody tells.
  async function share(what) {
    try {
      const bridge = window.extoleShare;
      if (bridge) {
        // An app's bridge is a function, or an object that has one.
        const shared = await (typeof bridge === "function" ? bridge(what) : bridge.share(what));
        return shared !== false;
      }
      await navigator.share({ title: what.title, text: what.message, url: what.url });
      return true;
    } catch (refused) {
      return false;
    }
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (refused) {
      return false;
    }
  }

  // ---- What content asks for with attributes, because it may not bring script of its own.

  document.addEventListener("click", async (click) => {
    const wished = click.target.closest && click.target.closest("[data-tagalong-copy],[data-tagalong-share],[data-tagalong-event]");
    if (!wished) {
      return;
    }
    const wish = wished.dataset;
    const link = wish.tagalongCopy || wish.tagalongShare;
    if (wish.tagalongEvent) {
      createZone({ name: wish.tagalongEvent });
    }
    // What cannot be shared can be copied.
    if (link && (wish.tagalongCopy || !(await share({ url: link, title: wish.tagalongTitle, message: wish.tagalongMessage })))) {
      const copied = await copy(link);
      if (copied && wish.tagalongSaid) {
        wished.textContent = wish.tagalongSaid;
      }
    }
  });

  // ---- Begin.

  // The code of the share link that brought somebody here counts on this page and on those after it.
  const code = new URLSearchParams(location.search).get("advocate_code");
  keepCode();

  function keepCode() {
    if (code) {
      stored("code", code);
    }
  }

  const methods = { createZone: createZone, share: share, consent: consent };
  const waiting = Array.isArray(tag.q) ? tag.q : [];
  Object.assign(tag, methods, { loaded: true, tokenStore: tokenStore, q: waiting });
  if (isPrivate) {
    consent("denied");
  }
  drain(waiting, (...calls) => calls.forEach((call) => call && methods[call[0]] && methods[call[0]].apply(tag, call[1] || [])));
  adopt();
  takeUp();
})();

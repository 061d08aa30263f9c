// Keeps an open page as its site was built last. The server puts this into pages as it
// sends them; the files of the site never hold it.
//
// What a build means for a page:
//   its own file, or something that it has loaded (a script, data, a font, another
//   page's text) is new, gone or changed         -> load the page again
//   one of its style sheets                      -> exchange the sheet
//   one of its pictures                          -> exchange the picture, in styles too
//   anything else                                -> nothing
//   what cannot be told                          -> load the page again
(() => {
  "use strict";
  const { dataset } = document.currentScript;
  document.currentScript.remove();
  if (window.pykyllReload) return;
  window.pykyllReload = true;

  const STYLES = /\.css$/i;
  const PICTURES = /\.(png|jpe?g|gif|svg|webp|avif|ico|bmp|apng)$/i;
  const PAGES = /\.x?html?$/i;
  const MAPS = /\.map$/i;
  const KEPT = "pykyll-scroll";
  const firstPath = location.pathname;
  let build = dataset.build;

  // Addresses: decoded, without host and query.

  const decoded = (path) => {
    try { return decodeURIComponent(path); } catch { return path; }
  };
  const pathOf = (url, base = document.baseURI) => {
    try {
      const parsed = new URL(url, base);
      return parsed.origin === location.origin ? decoded(parsed.pathname) : null;
    } catch { return null; }
  };
  const filesOf = (path) => [path, `${path}.html`, `${path}index.html`, `${path}index.htm`,
    `${path}index.xhtml`, `${path}index.xml`, `${path}index.json`];
  const isIn = (changed, path) => path !== null && filesOf(path).some((file) => changed.has(file));

  // What this page has loaded. The browser's list ends at 250 entries unless it may be longer.

  let isListComplete = performance.getEntriesByType("resource").length < 250;
  performance.setResourceTimingBufferSize(10000);
  performance.addEventListener("resourcetimingbufferfull", () => { isListComplete = false; });

  const hasLoaded = (changed) => performance.getEntriesByType("resource").some((entry) => {
    const path = pathOf(entry.name);
    if (path === null || !isIn(changed, path)) return false;
    // A page in a frame looks after itself, and one that is fetched ahead is not shown.
    return !(["iframe", "frame", "link", "navigation"].includes(entry.initiatorType)
      && filesOf(path).some((file) => changed.has(file) && PAGES.test(file)));
  });

  // The place on the page, kept over a reload, as are those of boxes that scroll.

  const boxes = () => [...document.querySelectorAll("body *")];
  const reload = () => {
    const scrolled = boxes().flatMap((box, at) =>
      box.scrollTop || box.scrollLeft ? [[at, box.scrollTop, box.scrollLeft]] : []);
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({
        href: location.href, x: scrollX, y: scrollY, scrolled, way: history.scrollRestoration,
      }));
      history.scrollRestoration = "manual";
    } catch { /* without storage the browser does what it can */ }
    location.reload();
  };
  const kept = () => {
    try {
      const found = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
      return found;
    } catch { return null; }
  };
  const restore = () => {
    const place = kept();
    if (!place) return;
    if (place.href !== location.href) { history.scrollRestoration = place.way; return; }
    const go = () => {
      scrollTo({ left: place.x, top: place.y, behavior: "instant" });
      const all = boxes();
      for (const [at, top, left] of place.scrolled) {
        all[at]?.scrollTo({ top, left, behavior: "instant" });
      }
    };
    // Pictures that come late make the page longer: go there again as it grows, until
    // somebody scrolls.
    const growth = new ResizeObserver(go);
    const signs = ["wheel", "touchstart", "pointerdown", "keydown"];
    const done = () => {
      growth.disconnect();
      for (const sign of signs) removeEventListener(sign, done, true);
      history.scrollRestoration = place.way;
    };
    for (const sign of signs) addEventListener(sign, done, { capture: true, passive: true });
    growth.observe(document.documentElement);
    if (document.body) growth.observe(document.body); // an empty page has none yet
    addEventListener("load", () => { go(); setTimeout(done, 5000); });
    go();
  };

  // Exchanging without a reload.

  const anew = (url) => {
    const parsed = new URL(url, document.baseURI);
    parsed.searchParams.set("pykyll", build);
    return parsed.href;
  };
  const exchangeStyles = (changed) => {
    const found = new Set();
    for (const link of document.querySelectorAll("link[rel~=stylesheet][href]")) {
      const path = pathOf(link.href);
      if (path === null || !changed.has(path)) continue;
      found.add(path);
      const next = link.cloneNode();
      next.href = anew(link.href);
      next.onload = () => link.remove(); // the old one goes when the new one is there
      next.onerror = reload;
      link.after(next);
    }
    return found;
  };
  const ATTRIBUTES = [["img, input[type=image], source", "src"], ["img, source", "srcset"],
    ["link[rel~=icon], link[rel~=apple-touch-icon], svg image, svg use", "href"],
    ["svg image, svg use", "xlink:href"], ["video", "poster"]];
  const IN_SET = /[^\s,]\S*[^\s,]/g; // widths match too, and name no picture
  const IN_STYLE = /url\(\s*(["']?)(.*?)\1\s*\)/g;
  const exchangePictures = (changed) => {
    const found = new Set();
    const exchanged = (url, base) => {
      const path = pathOf(url, base);
      if (path === null || !changed.has(path)) return url;
      found.add(path);
      return anew(new URL(url, base ?? document.baseURI));
    };
    if (!changed.size) return found;
    for (const [selector, name] of ATTRIBUTES) {
      for (const element of document.querySelectorAll(selector)) {
        const value = element.getAttribute(name);
        if (!value) continue;
        const next = name === "srcset" ? value.replace(IN_SET, (url) => exchanged(url))
          : exchanged(value);
        if (next !== value) element.setAttribute(name, next);
      }
    }
    const inStyle = (style, base) => {
      for (const name of [...style]) {
        const value = style.getPropertyValue(name);
        if (!value.includes("url(")) continue;
        const next = value.replace(IN_STYLE, (all, _quote, url) => {
          const other = exchanged(url, base);
          return other === url ? all : `url("${other}")`;
        });
        if (next !== value) style.setProperty(name, next, style.getPropertyPriority(name));
      }
    };
    const inRules = (rules, base) => {
      for (const rule of rules) {
        if (rule.style) inStyle(rule.style, base);
        if (rule.cssRules) inRules(rule.cssRules, base);
        if (rule.styleSheet) inSheet(rule.styleSheet);
      }
    };
    const inSheet = (sheet) => {
      try { inRules(sheet.cssRules, sheet.href ?? document.baseURI); } catch { /* elsewhere's */ }
    };
    for (const sheet of document.styleSheets) inSheet(sheet);
    for (const element of document.querySelectorAll("[style]")) inStyle(element.style);
    return found;
  };

  // After a build.

  const isOwnFile = (changed) => dataset.shown === "errors" || dataset.shown === "folder"
    || (dataset.shown === "missing" && changed.has(dataset.missing))
    || isIn(changed, decoded(location.pathname)) || isIn(changed, decoded(firstPath));
  const needsReload = (changed) => {
    if (isOwnFile(changed)) return true;
    const rest = changed.filter((path) => ![STYLES, PICTURES, MAPS].some((kind) => kind.test(path)));
    if (hasLoaded(rest)) return true;
    return !isListComplete && [...rest].some((path) => !PAGES.test(path));
  };
  class Paths extends Set {
    filter(test) { return new Paths([...this].filter(test)); }
  }
  const follow = (paths) => {
    if (paths === null) return reload();
    const changed = new Paths(paths);
    if (needsReload(changed)) return reload();
    const styles = changed.filter((path) => STYLES.test(path));
    const pictures = changed.filter((path) => PICTURES.test(path));
    const exchanged = new Paths([...exchangeStyles(styles), ...exchangePictures(pictures)]);
    // A sheet that another one imports, a picture that a script has drawn.
    const left = (path) => !exchanged.has(path);
    if (hasLoaded(styles.filter(left)) || hasLoaded(pictures.filter(left))) reload();
  };

  // Errors lie over the last good page.

  let overlay = null;
  const hide = () => { overlay?.remove(); overlay = null; };
  const show = (markup) => {
    hide();
    overlay = document.createElement("div");
    overlay.id = "pykyll-errors";
    overlay.attachShadow({ mode: "open" }).innerHTML = markup;
    document.documentElement.append(overlay);
    overlay.shadowRoot.querySelector("button").onclick = hide;
    overlay.shadowRoot.querySelector("main").focus({ preventScroll: true });
  };
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

  // The connection. A page says which build it shows, so that it can catch up.

  const least = Number(dataset.least), most = Number(dataset.most);
  let wait = least;
  const connect = () => {
    const scheme = location.protocol === "https:" ? "wss://" : "ws://";
    const socket = new WebSocket(`${scheme}${location.host}/.pykyll/reload?build=${build}`);
    socket.onopen = () => { wait = least; };
    socket.onmessage = (event) => {
      const message = JSON.parse(event.data);
      if (message.type === "errors") return show(message.markup);
      hide();
      build = message.build;
      follow(message.changed);
    };
    socket.onclose = () => {
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, most);
    };
  };
  connect();
  restore();
})();

// What can be seen of a page from within: each function answers with a list of complaints.
(() => {
  const named = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const classes = [...element.classList].map((name) => `.${name}`).join("");
    const text = (element.innerText || element.alt || "").trim().split(/\s+/).join(" ");
    return `${element.localName}${id}${classes} "${text.slice(0, 40)}"`;
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });

  // What reaches beyond the window on the side to which the text runs.
  const overflow = () => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((each) => {
      const box = each.getBoundingClientRect();
      return shown(each) && box.width && (box.right > root.clientWidth + 1 || box.left < -1);
    });
    const inner = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)));
    return [
      `the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}: ` +
        inner.slice(0, 3).map(named).join(", "),
    ];
  };

  // Text cut off because its box neither grows nor scrolls, unless the box says it in another way.
  const clipped = () =>
    [...document.body.querySelectorAll("*")]
      .filter((each) => {
        const style = getComputedStyle(each);
        const hides = style.overflowX === "hidden" || style.overflowX === "clip" || style.overflowY === "hidden";
        const isForReadersAlone = each.clientWidth <= 1 || each.clientHeight <= 1 || style.clipPath !== "none";
        return (
          hides && !isForReadersAlone && !each.title && !each.ariaLabel && shown(each) && each.innerText?.trim() && style.textOverflow !== "ellipsis" &&
          (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
        );
      })
      .map((each) => `text is cut off in ${named(each)}`);

  // Links in a box that stays in place, below the window's end, that no scrolling of the box shows.
  const outOfReach = () => {
    scrollTo(0, 0);
    const complaints = [];
    for (const box of document.body.querySelectorAll("*")) {
      const style = getComputedStyle(box);
      if (!["sticky", "fixed"].includes(style.position) || !shown(box)) continue;
      if (["auto", "scroll"].includes(style.overflowY)) {
        const bottom = box.getBoundingClientRect().bottom;
        if (bottom > innerHeight + 1) complaints.push(`${named(box)} scrolls, but ends ${bottom - innerHeight} px below the window`);
        continue;
      }
      for (const link of box.querySelectorAll("a[href], button, summary")) {
        const bottom = link.getBoundingClientRect().bottom;
        if (shown(link) && bottom > innerHeight) complaints.push(`${named(link)} is ${Math.round(bottom - innerHeight)} px below the window`);
      }
    }
    return complaints;
  };

  const textNodesOf = (block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    return nodes;
  };
  const rangeIn = (nodes, start, end) => {
    const range = document.createRange();
    let at = 0;
    for (const node of nodes) {
      const next = at + node.data.length;
      if (start >= at && start < next) range.setStart(node, start - at);
      if (end > at && end <= next) range.setEnd(node, end - at);
      at = next;
    }
    return range;
  };
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const blocks = "p, li, dt, dd, h1, h2, h3, h4, td, th, figcaption, div, summary, address";

  // Names of people that a line's end divides where the line could have held them: in lists of
  // authors and the like, not in running text, of which names are the smaller part.
  const brokenNames = (names) => {
    const complaints = new Set();
    const forms = names.map((name) => new RegExp(escaped(name).replace(/(\\?\s)+/g, "[\\s\\u00a0]+"), "gu"));
    for (const block of document.body.querySelectorAll(blocks)) {
      if (!shown(block) || block.querySelector(blocks)) continue;
      const nodes = textNodesOf(block);
      const text = nodes.map((node) => node.data).join("");
      const inNames = forms.flatMap((form) => [...text.matchAll(form)]).reduce((sum, match) => sum + match[0].length, 0);
      if (inNames < text.trim().length / 2) continue;
      forms.forEach((form, index) => {
        for (const match of text.matchAll(form)) {
          const range = rangeIn(nodes, match.index, match.index + match[0].length);
          const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
          if (boxes.length < 2) continue;
          const height = Math.max(...boxes.map((box) => box.height));
          const tops = boxes.map((box) => box.top + box.height / 2);
          const width = boxes.reduce((sum, box) => sum + box.width, 0);
          const isBroken = Math.max(...tops) - Math.min(...tops) > height * 0.6;
          if (isBroken && width < block.clientWidth * 0.9) complaints.add(`"${names[index]}" is broken across lines in ${named(block)}`);
        }
      });
    }
    return [...complaints];
  };

  // Where the focus is now, and whether one can see it.
  const focus = () => {
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return null;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    const showsItself = ["iframe", "audio", "video"].includes(at.localName); // by its own controls
    const elements = [...document.querySelectorAll("*")];
    return {
      name: named(at),
      position: elements.indexOf(at),
      href: at.getAttribute("href"),
      isSeen: outlined || showsItself || style.boxShadow !== "none",
      isInWindow: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  };

  // A menu whose present page looks as its other links do.
  const currentPage = () => {
    const looks = (link) => {
      const of = (element) => {
        const s = getComputedStyle(element);
        return [s.color, s.backgroundColor, s.fontWeight, s.textDecorationLine, s.outlineStyle, s.borderInlineStartWidth,
          s.borderBlockEndWidth, s.borderBlockEndStyle, s.borderBlockEndColor, s.borderInlineStartColor].join("|");
      };
      return of(link) + of(link.parentElement);
    };
    return [...document.querySelectorAll("nav [aria-current]")]
      .filter((current) => [...current.closest("nav").querySelectorAll("a[href]")]
        .some((link) => link !== current && looks(link) === looks(current)))
      .map((current) => `${named(current)} looks as the other links of its menu`);
  };

  // Elements that the tabulator reaches out of the page's order.
  const forcedOrder = () => [...document.querySelectorAll("[tabindex]")].filter((each) => each.tabIndex > 0).map((each) => `${named(each)} has tabindex ${each.tabIndex}`);

  // Headings that skip a level, or another number of first headings than one.
  const outline = () => {
    const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown);
    const levels = headings.map((each) => Number(each.localName[1]));
    const complaints = [];
    const firsts = levels.filter((level) => level === 1).length;
    if (firsts !== 1) complaints.push(`the page has ${firsts} first headings`);
    levels.forEach((level, index) => {
      if (index && level > levels[index - 1] + 1) complaints.push(`${named(headings[index])} skips a level`);
    });
    headings.forEach((each) => { if (!each.innerText.trim()) complaints.push(`${named(each)} is an empty heading`); });
    return complaints;
  };

  // Things for the pointer smaller than 24 by 24 px with another within 24 px, but links in
  // running text and what has the browser's own size (WCAG 2.5.8).
  const smallTargets = () => {
    const targets = [...document.querySelectorAll("a[href], button, summary, input, select")]
      .filter((each) => shown(each) && each.getBoundingClientRect().width > 1)
      .map((each) => ({ each, box: each.getBoundingClientRect() }));
    const isSmall = ({ box }) => box.height < 23.5 || box.width < 23.5;
    const isExempt = ({ each }) =>
      getComputedStyle(each).display === "inline" || each.closest("p") || ["checkbox", "radio"].includes(each.type);
    const centre = ({ box }) => [box.x + box.width / 2, box.y + box.height / 2];
    const isNear = (one) => (other) => {
      if (other === one) return false;
      const [x, y] = centre(one);
      const { left, right, top, bottom } = other.box;
      const aside = Math.max(left - x, 0, x - right);
      const above = Math.max(top - y, 0, y - bottom);
      const [otherX, otherY] = centre(other);
      return Math.hypot(aside, above) < 12 || (isSmall(other) && Math.hypot(otherX - x, otherY - y) < 24);
    };
    return targets
      .filter((one) => isSmall(one) && !isExempt(one) && targets.some(isNear(one)))
      .map(({ each, box }) => `${named(each)} is ${Math.round(box.width)} by ${Math.round(box.height)} px, and another is near`);
  };

  window.visitor = { overflow, clipped, outOfReach, brokenNames, focus, currentPage, forcedOrder, outline, smallTargets };
})();

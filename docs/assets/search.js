// Finds the sections of the documentation that hold all the words that were typed.
// The index is a file of this site, made when it was built, and asked for at the first word.
"use strict";

const script = document.currentScript;
const form = document.querySelector("form[role=search]");
const input = document.getElementById("search");
const list = document.getElementById("found");
const count = document.getElementById("count");
const MOST = 12;
let sections = null;
let chosen = -1;

form.hidden = false;
form.addEventListener("submit", (event) => { event.preventDefault(); open(list.children[Math.max(chosen, 0)]); });
input.addEventListener("input", show);
input.addEventListener("focus", load);
input.addEventListener("keydown", move);
document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(input|textarea|select)$/i.test(document.activeElement.tagName)) {
    event.preventDefault();
    input.focus();
  }
});

async function load() {
  if (sections === null) {
    sections = [];
    const found = await (await fetch(script.dataset.index)).json();
    for (const each of found) {
      each.title = each.t.toLowerCase();
      each.heading = each.h.toLowerCase();
      each.text = each.x.toLowerCase();
    }
    sections = found;
    show();
  }
}

function show() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length || sections === null) return close();
  const found = sections
    .map((each) => [rank(each, words), each])
    .filter(([points]) => points > 0)
    .sort(([a], [b]) => b - a)
    .slice(0, MOST);
  chosen = -1;
  list.replaceChildren(...found.map(([, each], at) => entry(each, words, at)));
  list.hidden = !found.length;
  input.setAttribute("aria-expanded", String(found.length > 0));
  input.removeAttribute("aria-activedescendant");
  count.textContent = found.length ? `${found.length} found` : "Nothing found";
}

function rank(each, words) {
  let points = 0;
  for (const word of words) {
    const here = (each.title.includes(word) ? 4 : 0) + (each.heading.includes(word) ? 6 : 0)
      + Math.min(each.text.split(word).length - 1, 3);
    if (!here) return 0;
    points += here;
  }
  return points;
}

function entry(each, words, at) {
  const item = document.createElement("li");
  item.id = `found-${at}`;
  item.role = "option";
  item.ariaSelected = "false";
  const link = document.createElement("a");
  link.href = each.u + (each.i ? `#${each.i}` : "");
  link.tabIndex = -1;
  const title = document.createElement("strong");
  title.textContent = each.h ? `${each.t}: ${each.h}` : each.t;
  const part = document.createElement("span");
  part.textContent = around(each.x, each.text.indexOf(words[0]));
  link.append(title, part);
  item.append(link);
  return item;
}

function around(text, at) {
  const from = Math.max(0, at - 40);
  return (from ? "…" : "") + text.slice(from, from + 120) + (text.length > from + 120 ? "…" : "");
}

function move(event) {
  const items = [...list.children];
  if (event.key === "Escape") {
    input.value = "";
    close();
  } else if (items.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    if (chosen >= 0) items[chosen].ariaSelected = "false";
    chosen = (chosen + (event.key === "ArrowDown" ? 1 : items.length - 1 + (chosen < 0))) % items.length;
    items[chosen].ariaSelected = "true";
    items[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[chosen].id);
  }
}

function open(item) {
  if (item) location.href = item.firstChild.href;
}

function close() {
  list.hidden = true;
  chosen = -1;
  input.setAttribute("aria-expanded", "false");
  count.textContent = "";
}

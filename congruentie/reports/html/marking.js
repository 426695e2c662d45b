"use strict";

/* Marking municipalities on the map that is shown. What is marked by pointing goes when the pointer
   goes; what was chosen stays until something else is chosen. */

document.documentElement.classList.add("scripted");

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const codesOf = (element) => (element.dataset.codes || "").split(" ").filter(Boolean);
const shownMap = () => document.querySelector(".map:not([hidden])");

let chosen = { codes: [], button: null };

/** Draw a heavy line around these municipalities and let the others step back. */
function mark(codes) {
  const map = shownMap();
  if (!map) return;
  for (const outline of all(".mark", map)) outline.remove();
  const wanted = new Set(codes);
  for (const area of all("[data-code]", map)) {
    const meant = wanted.has(area.dataset.code);
    area.classList.toggle("meant", meant);
    if (meant) outline(area);
  }
  map.classList.toggle("marked", wanted.size > 0);
}

/** The area once more, as a line on top of everything in its frame. */
function outline(area) {
  const line = area.cloneNode(false);
  line.removeAttribute("data-code");
  line.setAttribute("class", "mark");
  area.closest("g[clip-path]").append(line);
}

/** Keep these marked; the button that chose them, if any, shows that it did. */
function choose(codes, button = null) {
  chosen.button?.setAttribute("aria-pressed", "false");
  button?.setAttribute("aria-pressed", "true");
  chosen = { codes, button };
  mark(codes);
}

/** Point out for a moment, and go back to what was chosen. */
const pointOut = (codes) => mark(codes);
const goBack = () => mark(chosen.codes);

/** A button that chooses these municipalities, and gives them back when pressed again. */
function markingButton(codes, ...content) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...content);
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    if (chosen.button === button) choose([]);
    else choose(codes, button);
  });
  return button;
}

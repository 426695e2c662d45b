/* Searching a municipality: what the table of municipalities says of it, and where it lies. */

{
  const MOST = 8;
  const field = document.getElementById("search");
  const matches = document.getElementById("matches");
  const said = document.getElementById("search-said");
  const card = document.getElementById("card");
  const rows = all("tr[data-code]");
  const nameOf = (row) => row.querySelector("th").textContent.trim();
  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().toLowerCase();

  /** The facts of one municipality, with the headings of its columns. */
  const tell = (row) => {
    const headings = all("thead th", row.closest("table"));
    const facts = [...row.cells].slice(1).map((cell, number) => {
      const pair = document.createElement("div");
      pair.append(filled("dt", headings[number + 1]), filled("dd", cell));
      return pair;
    });
    card.querySelector("dl").replaceChildren(...facts);
    card.querySelector("h3").textContent = nameOf(row);
    card.hidden = false;
  };

  const filled = (tag, source) => {
    const element = document.createElement(tag);
    element.append(...source.cloneNode(true).childNodes);
    return element;
  };

  const pick = (row) => {
    tell(row);
    choose([row.dataset.code]);
    field.value = nameOf(row);
    matches.replaceChildren();
    said.textContent = said.dataset.marked.replace("{name}", nameOf(row));
    field.focus();
  };

  const offer = (row) => {
    const [item, button] = [document.createElement("li"), document.createElement("button")];
    button.type = "button";
    button.textContent = nameOf(row);
    button.addEventListener("click", () => pick(row));
    item.append(button);
    return item;
  };

  /** Those whose name begins with what was typed come first. */
  const found = () => {
    const wanted = folded(field.value);
    if (!wanted) return [];
    const having = rows.filter((row) => folded(nameOf(row)).includes(wanted));
    const first = having.filter((row) => folded(nameOf(row)).startsWith(wanted));
    return [...new Set([...first, ...having])];
  };

  const search = () => {
    const having = found();
    matches.replaceChildren(...having.slice(0, MOST).map(offer));
    card.hidden = true;
    choose(field.value ? having.map((row) => row.dataset.code) : []);
    said.textContent = field.value ? said.dataset.found.replace("{number}", having.length) : "";
  };

  if (field) {
    field.addEventListener("input", search);
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      const [best] = found();
      if (best) pick(best);
    });
    for (const area of all(".map [data-code]")) {
      const row = rows.find((one) => one.dataset.code === area.dataset.code);
      if (row) area.addEventListener("click", () => pick(row));
    }
  }
}

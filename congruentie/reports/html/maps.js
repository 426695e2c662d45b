/* The maps: one at a time, with a table beside it that can be walked through with the arrow keys. */

{
  const chooser = document.getElementById("choose-map");
  const maps = all(".map");

  const show = (key) => {
    for (const map of maps) map.hidden = map.id !== key;
    choose([]);
  };

  /** Put a button in the first cell of a row; the row points out its municipalities on the map. */
  const enliven = (row) => {
    const name = row.querySelector("th");
    const codes = codesOf(row);
    const button = markingButton(codes, ...name.childNodes);
    name.append(button);
    row.addEventListener("pointerenter", () => pointOut(codes));
    row.addEventListener("pointerleave", goBack);
    button.addEventListener("focus", () => pointOut(codes));
    button.addEventListener("blur", goBack);
    return button;
  };

  /** Of all buttons of a table one is in the order of Tab; the arrow keys go to the others. */
  const walk = (buttons) => {
    const goTo = (number) => {
      const next = buttons[Math.max(0, Math.min(number, buttons.length - 1))];
      for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
      next.focus();
    };
    buttons.forEach((button, number) => {
      button.tabIndex = number ? -1 : 0;
      button.addEventListener("keydown", (event) => {
        const to = { ArrowDown: number + 1, ArrowUp: number - 1, Home: 0, End: buttons.length - 1 };
        if (!(event.key in to)) return;
        event.preventDefault();
        goTo(to[event.key]);
      });
    });
  };

  /** Under the pointer: the name below the map, and the row of the table. */
  const follow = (map) => {
    const said = map.querySelector(".pointed");
    const rows = new Map();
    for (const row of all(".groups tbody tr", map)) {
      for (const code of codesOf(row)) rows.set(code, [...(rows.get(code) || []), row]);
    }
    const light = (area, on) => {
      for (const row of rows.get(area.dataset.code) || []) row.classList.toggle("pointed-at", on);
      said.textContent = on ? area.querySelector("title").textContent : "";
    };
    for (const area of all("[data-code]", map)) {
      area.addEventListener("pointerenter", () => light(area, true));
      area.addEventListener("pointerleave", () => light(area, false));
    }
  };

  for (const map of maps) {
    walk(all(".groups tbody tr", map).map(enliven));
    follow(map);
  }
  if (chooser) {
    chooser.addEventListener("change", () => show(chooser.value));
    show(chooser.value);
  }
}

/* The findings: filtered by weight, domain, rule and words, and shown on the map. */

{
  const filters = all("#findings .controls select");
  const words = document.getElementById("filter-words");
  const said = document.getElementById("findings-said");
  const findings = all(".finding");

  const fits = (finding) =>
    filters.every(({ name, value }) => !value || finding.dataset[name] === value) &&
    finding.textContent.toLowerCase().includes(words.value.trim().toLowerCase());

  /** Hide what does not fit, and the heading of a rule of which nothing is left. */
  const filter = () => {
    for (const finding of findings) finding.hidden = !fits(finding);
    for (const rule of all(".rule")) rule.hidden = !rule.querySelector(".finding:not([hidden])");
    const left = findings.filter((finding) => !finding.hidden).length;
    said.textContent = said.dataset.shown
      .replace("{number}", left)
      .replace("{all}", findings.length);
  };

  /** To the map, with the way back to the finding that is shown there. */
  const goToMap = (finding) => {
    const back = document.getElementById("back");
    const link = document.createElement("a");
    link.href = `#${finding.id}`;
    link.textContent = back.dataset.back.replace("{number}", finding.dataset.number);
    back.replaceChildren(link);
    link.focus();
  };

  /** Where a finding is about municipalities: a button that shows them. */
  const locate = (finding) => {
    const codes = codesOf(finding);
    if (!codes.length || !shownMap()) return;
    const button = markingButton(codes, said.dataset.locate);
    button.setAttribute("aria-label", `${said.dataset.locate}: ${finding.dataset.number}`);
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-pressed") === "true") goToMap(finding);
    });
    finding.append(button);
  };

  /** Whoever follows a link to a finding must arrive, whatever was chosen before. */
  const arrive = (event) => {
    const target = event.target.closest?.('a[href^="#finding-"]');
    if (!target || !document.querySelector(target.hash)?.hidden) return;
    for (const control of [...filters, words]) control.value = "";
    filter();
  };

  if (words) {
    document.addEventListener("click", arrive);
    for (const control of [...filters, words]) control.addEventListener("input", filter);
    findings.forEach(locate);
    filter();
  }
}

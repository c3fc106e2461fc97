// Confidence: how often the rule behind a fact was found right. A slider for the least, a box for what was never measured.
gx.sure = (() => {
  const { el, by } = gx.dom;
  const { graph } = gx.data;
  const { t } = gx.words;
  const { filter } = gx;
  let lowest = null; // null where nothing has a confidence: then there is nothing to choose
  let unmeasured = 0;

  function begin() {
    const facts = graph.edges.filter((edge) => !edge.derived);
    const known = facts.filter((edge) => edge.confidence !== undefined);
    unmeasured = facts.length - known.length;
    lowest = known.length ? Math.floor(20 * known.reduce((least, edge) => Math.min(least, edge.confidence), 1)) / 20 : null;
    gx.on("worded", build);
  }

  const percent = (part) => `${Math.round(1000 * part) / 10}%`;

  // What is known of the confidence of edges, the least of them; nothing where the graph has none at all.
  function words(edges) {
    if (lowest === null) return "";
    const known = edges.filter((edge) => !edge.derived).map((edge) => edge.confidence);
    return known.includes(undefined) ? t("unmeasured") : `${t("confidence")} ${percent(Math.min(...known))}`;
  }

  function build() {
    by("sure").hidden = lowest === null;
    if (lowest === null) return;
    const value = el("output", {}, shown());
    const slider = el("input", { type: "range", min: lowest, max: 1, step: 0.01, value: Math.max(lowest, filter.rule.least), "aria-label": t("least"),
      oninput: () => (filter.set({ least: +slider.value > lowest ? +slider.value : 0 }), (value.textContent = shown()), slider.setAttribute("aria-valuetext", shown())) });
    const box = el("input", { type: "checkbox", "data-type": "unmeasured", checked: filter.rule.unmeasured, onchange: () => filter.set({ unmeasured: box.checked }) });
    by("sure").replaceChildren(el("span", {}, t("confidence")), slider, value,
      unmeasured ? el("label", {}, box, el("span", {}, t("unmeasured"), " ", el("span.number", {}, unmeasured.toLocaleString()))) : "");
  }

  const shown = () => (filter.rule.least ? `≥ ${percent(filter.rule.least)}` : t("any"));

  return { begin, build, words };
})();

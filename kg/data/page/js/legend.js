// The legend, which also filters: a box for each type of node and edge.
gx.legend = (() => {
  const { el, by } = gx.dom;
  const { graph, kind } = gx.data;
  const { t } = gx.words;
  let opened = false;

  function build() {
    by("types").replaceChildren(
      el("div.row", {}, ...present("nodes", "node").map(([group, count]) => box("node", group, gx.card.sign(group), kind({ group }), count))),
      relations());
  }

  // The types that occur, in the order of the schema, with how many there are; nodes that are only named do not count.
  function present(list, side) {
    const counts = new Map();
    for (const one of graph[list]) if (side === "node" ? one.told : !one.derived) counts.set(one.group, (counts.get(one.group) ?? 0) + 1);
    const order = Object.keys(graph.labels[side]);
    return [...counts].sort((a, b) => (order.indexOf(a[0]) + 99) % 99 - (order.indexOf(b[0]) + 99) % 99);
  }

  function box(side, group, sign, name, count) {
    const input = el("input", { type: "checkbox", "data-type": group, checked: !gx.filter.off[side].has(group), onchange: () => gx.filter.turn(side, group, input.checked) });
    return el("label", {}, input, sign, el("span", {}, name, " ", el("span.number", {}, count.toLocaleString())));
  }

  function relations() {
    const boxes = present("edges", "edge").map(([group, count]) => box("edge", group, stroke(gx.theme.family(group)), gx.words.pick(graph.labels.edge[group], group), count));
    const count = graph.edges.filter((edge) => edge.derived).length;
    const derived = el("input", { type: "checkbox", "data-type": "derived", checked: gx.filter.rule.derived, onchange: () => gx.filter.set({ derived: derived.checked }) });
    const all = count ? [...boxes, el("label", {}, derived, stroke("derived"), el("span", {}, t("derived"), " ", el("span.number", {}, count.toLocaleString())))] : boxes;
    const fold = el("details", { open: opened }, el("summary", {}, t("relations")), el("div.kinds", {}, ...all));
    fold.addEventListener("toggle", () => (opened = fold.open));
    return all.length ? fold : null;
  }

  const stroke = (family) => el(`span.stroke.${family}`, { "aria-hidden": "true" });

  function begin() {
    gx.on("worded", build);
    by("legendToggle").addEventListener("click", () => {
      const wanted = document.body.classList.toggle("key");
      by("legendToggle").setAttribute("aria-expanded", String(wanted));
    });
  }

  return { begin, build };
})();

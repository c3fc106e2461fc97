// The shortest way between two nodes, each step with its evidence.
gx.path = (() => {
  const { el, by, say } = gx.dom;
  const { graph, other } = gx.data;
  const { t } = gx.words;
  const { state } = gx;
  let from = null;

  // Ask for the other end of a path: the search box then chooses it.
  function ask(number) {
    from = number;
    by("from").replaceChildren(`${t("pathFrom")}：`, el("b", {}, graph.nodes[number].label), el("button.chip", { type: "button", onclick: cancel }, t("cancel")));
    by("from").hidden = false;
    by("search").placeholder = t("pathEnd");
    by("search").focus();
    say(t("pathEnd"));
  }

  function cancel() {
    from = null;
    by("from").hidden = true;
    gx.search.word();
  }

  const asking = () => from !== null;

  function choose(number) {
    const start = from;
    cancel();
    show(start, number);
  }

  // What texts say comes first; a way through derived edges is taken only where there is no other.
  function find(a, b) {
    return walk(a, b, (edge) => gx.filter.edge(edge) && !edge.derived) ?? walk(a, b, gx.filter.edge);
  }

  function walk(a, b, wanted) {
    const came = new Map([[a, null]]);
    for (const number of came.keys()) {
      if (number === b) return back(came, b);
      for (const edge of graph.around[number]) {
        const end = other(edge, number);
        if (wanted(edge) && !came.has(end)) came.set(end, number);
      }
    }
    return null;
  }

  function back(came, end) {
    const found = [];
    for (let number = end; number !== null; number = came.get(number)) found.unshift(number);
    return found;
  }

  function show(a, b) {
    const found = find(a, b);
    if (!found) {
      say(t("noPath"));
      gx.card.fill(el("h2", {}, t("path")), el("p.hint", {}, `${graph.nodes[a].label} — ${graph.nodes[b].label}：${t("noPath")}`));
      return;
    }
    gx.go.path(found);
  }

  // The panel of the path that is shown.
  function panel() {
    const found = state.path;
    say(`${t("path")}：${found.map((number) => graph.nodes[number].label).join(" → ")}`);
    gx.card.fill(
      el("div.kind", {}, `${t("path")} · ${found.length - 1} ${t("steps")}`),
      el("h2", {}, graph.nodes[found[0]].label, " → ", graph.nodes[found.at(-1)].label),
      el("ol.facts", {}, ...found.slice(1).map((number, at) => best(found[at], number)).map(gx.card.joined)),
      ...gx.card.both(found[0], found.at(-1)),
    );
  }

  // Of several edges between the same two nodes the one with most evidence.
  function best(a, b) {
    return gx.data.between(a, b).filter(gx.filter.edge).sort((x, y) => !!x.derived - !!y.derived || y.said.length - x.said.length)[0];
  }

  return { ask, asking, cancel, choose, find, panel };
})();

// The card of a node, or of what joins two nodes.
gx.card = (() => {
  const { el, by, say } = gx.dom;
  const { graph, label, kind } = gx.data;
  const { t } = gx.words;
  const { state } = gx;
  const AT_FIRST = 12; // facts of a section that show at once
  const KNOWN = ["date", "kind", "venue", "code"];

  const sign = (group) => el(`span.sign.${gx.theme.sign(group)}`, { "aria-hidden": "true" });

  // A link to a node.
  function link(number, text, classes) {
    const own = { href: `#go=${encodeURIComponent(graph.nodes[number].id)}`, title: kind(graph.nodes[number]) };
    const node = el(classes ? `a.${classes}` : "a", own, text ?? graph.nodes[number].label);
    node.addEventListener("click", (event) => {
      event.preventDefault();
      gx.go.to(number);
    });
    return node;
  }

  function show() {
    if (state.path) return;
    if (state.about) fill(...gx.about.parts());
    else if (state.pair) fill(...pair(state.pair));
    else if (state.selected !== null) fill(...node(state.selected));
    else fill(...gx.start.parts());
  }

  function fill(...parts) {
    by("panel").replaceChildren(...parts.flat().filter(Boolean));
    by("panel").scrollTop = 0;
  }

  function node(number) {
    const one = graph.nodes[number];
    say(`${one.label}，${kind(one)}`);
    return [
      head(number, el("h2", { id: "cardName", dir: "auto" }, one.label)),
      one.aliases?.length ? el("p.also", {}, `${t("also")}：${one.aliases.join("、")}`) : null,
      attrs(one),
      actions(number),
      gx.bands.chart(number),
      ...gx.facts.sections(number).map((section) => facts(section, number)),
      companions(number),
    ];
  }

  function head(number, name) {
    const one = graph.nodes[number];
    return [el("div.kind", {}, sign(one.group), kind(one), one.documents ? el("span", {}, `· ${t("documents")} ${one.documents}`) : null), name];
  }

  function attrs(one) {
    const rows = Object.entries(one.attrs).filter(([, value]) => typeof value !== "object").sort((a, b) => order(a[0]) - order(b[0]));
    return rows.length ? el("dl.attrs", {}, ...rows.flatMap(([key, value]) => [el("dt", {}, t(key)), el("dd", { dir: "auto" }, String(value))])) : null;
  }

  const order = (key) => (KNOWN.indexOf(key) + 99) % 99;

  function actions(number) {
    const hidden = gx.data.neighbours(number, gx.filter.edge).filter(([end]) => !state.shown.has(end)).length;
    const button = (key, act, more = "") => el("button.chip", { type: "button", onclick: act, "data-act": key }, t(key) + more);
    return el("div.actions", {},
      hidden ? button("expand", () => gx.go.expand(number), ` +${hidden}`) : null,
      button("only", () => gx.go.only(number)),
      button("pathTo", () => gx.path.ask(number)),
      button(state.pinned.has(number) ? "unpin" : "pin", () => gx.go.pin(number)),
      state.shown.has(number) ? button("hide", () => gx.go.hide(number)) : null);
  }

  // A section of a card: its heading and its facts, the first of them at once.
  function facts({ heading, facts: all }, number) {
    const list = el(heading === "attendance" ? "ol.facts" : "ul.facts", {}, ...all.slice(0, limit(heading)).map((fact) => row(fact, number, heading)));
    return [title(heading, all.length), list, rest(list, all.slice(limit(heading)), (fact) => row(fact, number, heading))];
  }

  const limit = (heading) => (heading === "attendance" ? 60 : AT_FIRST);
  const title = (heading, count) => el("h3", {}, t(heading), el("span.number", {}, String(count)));

  function rest(list, left, row) {
    if (!left.length) return null;
    const button = el("button.rest", { type: "button" }, `${t("moreOf")} ${left.length}`);
    button.addEventListener("click", () => {
      list.append(...left.map(row));
      button.remove();
    });
    return button;
  }

  function row(fact, number, heading) {
    const place = heading === "attendance" ? el("span.place", {}, fact.order !== undefined ? String(fact.order) : "") : null;
    return el("li", {},
      el("div.fact", {}, place, sign(graph.nodes[fact.end].group),
        el("span.body", { dir: "auto" }, link(fact.end), ...fact.notes.map((note) => el("span.role", {}, ` · ${note}`))),
        fact.date ? el("span.when", {}, gx.facts.written(fact.date, fact.reported)) : null),
      gx.evidence.fold(fact.edges, [fact.end, number]));
  }

  function companions(number) {
    if (graph.nodes[number].group !== "person") return null;
    const all = gx.facts.together(number);
    if (!all.length) return null;
    const row = ([end, count]) => el("li", {}, el("div.fact", {}, sign("person"), el("span.body", {}, link(end)), el("span.when", {}, `${count} ${t("sharedMeetings")}`)));
    const list = el("ul.facts", {}, ...all.slice(0, 8).map(row));
    return [title("together", all.length), list, rest(list, all.slice(8), row)];
  }

  // All that joins two nodes.
  function pair([a, b]) {
    const edges = gx.data.between(a, b).filter(gx.filter.edge);
    say(`${graph.nodes[a].label} — ${graph.nodes[b].label}`);
    return [
      el("div.kind", {}, t("between")),
      el("h2", {}, link(a), " — ", link(b)),
      el("ul.facts", {}, ...edges.map((edge) => joined(edge))),
      ...both(a, b),
    ];
  }

  // What two people share beyond what joins them directly.
  function both(a, b) {
    if (graph.nodes[a].group !== "person" || graph.nodes[b].group !== "person") return [];
    const found = ["common", "colleagues"].map((heading) => ({ heading, facts: gx.facts[heading](a, b) }));
    return found.filter((section) => section.facts.length).map((section) => facts(section, a));
  }

  // One edge as a line: from, what, to, when; its evidence open.
  function joined(edge) {
    const fold = gx.evidence.fold([edge], [edge.from, edge.to]);
    if (fold?.tagName === "DETAILS") fold.open = true;
    return el("li", {}, el("div.step", {}, link(edge.from), el("span.arrow", {}, ` —${label(edge)}→ `), link(edge.to),
      el("span.when.quiet", {}, ` ${gx.facts.when([edge])}`)), fold);
  }

  return { link, sign, show, fill, joined, both };
})();

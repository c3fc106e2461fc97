// The view in the page's address, so that a link or a reload opens the same view again.
gx.address = (() => {
  const { graph, number } = gx.data;
  const { state, filter, history } = gx;
  let writing = null;

  function write() {
    clearTimeout(writing);
    writing = setTimeout(() => {
      try {
        window.history.replaceState(null, "", `#${text()}`);
      } catch {
        // A page inside a notebook has no address of its own.
      }
    }, 150);
  }

  const id = (one) => graph.nodes[one].id;

  function text() {
    const parts = new URLSearchParams();
    for (const [act, numbers] of history.steps()) parts.append(act, JSON.stringify(numbers.map(id)));
    if (history.moved().size) parts.set("moved", JSON.stringify([...history.moved()].map(([one, { x, y }]) => [id(one), Math.round(x), Math.round(y)])));
    if (state.about) parts.set("about", "1");
    if (state.selected !== null) parts.set("node", id(state.selected));
    if (state.pair) parts.set("pair", JSON.stringify(state.pair.map(id)));
    if (filter.off.node.size) parts.set("without", [...filter.off.node].join());
    if (filter.off.edge.size) parts.set("unrelated", [...filter.off.edge].join());
    if (!filter.rule.derived) parts.set("derived", "0");
    if (filter.rule.least) parts.set("least", filter.rule.least);
    if (!filter.rule.unmeasured) parts.set("unmeasured", "0");
    if (filter.rule.window) parts.set("time", filter.rule.window.map((day) => (Number.isFinite(day) ? gx.time.iso(day) : "")).join());
    parts.set("lang", gx.words.name());
    parts.set("theme", gx.theme.name());
    return parts.toString();
  }

  // Open the view of the address; what it names and the graph lacks is left out.
  function read() {
    const parts = new URLSearchParams(location.hash.slice(1));
    for (const type of (parts.get("without") ?? "").split(",").filter(Boolean)) filter.off.node.add(type);
    for (const type of (parts.get("unrelated") ?? "").split(",").filter(Boolean)) filter.off.edge.add(type);
    filter.rule.derived = parts.get("derived") !== "0";
    filter.rule.least = Math.min(1, Math.max(0, +parts.get("least") || 0));
    filter.rule.unmeasured = parts.get("unmeasured") !== "0";
    if (parts.has("time")) gx.time.set(parts.get("time").split(",").map((date, at) => gx.data.day(date) ?? (at ? Infinity : -Infinity)));
    gx.legend.build();
    gx.sure.build();
    const steps = [...parts].filter(([key]) => ["only", "expand", "hide", "pin", "path", "all"].includes(key));
    history.restore(steps.map(([key, value]) => [key, list(value).map(number)]), list(parts.get("moved")).filter(Array.isArray).map(([one, x, y]) => [number(one), x, y]));
    const path = history.last();
    state.path = path?.[0] === "path" ? path[1] : null;
    const pair = list(parts.get("pair")).map(number);
    state.pair = pair.length === 2 && pair.every((one) => one !== undefined) ? pair : null;
    state.about = parts.has("about");
    state.selected = number(parts.get("node")) ?? null;
    gx.tell("selected");
    // A link out of a card, opened in a window of its own.
    if (number(parts.get("go")) !== undefined) gx.go.to(number(parts.get("go")));
  }

  function list(text) {
    try {
      const found = JSON.parse(text);
      return Array.isArray(found) ? found : [];
    } catch {
      return [];
    }
  }

  function begin() {
    gx.on("shown selected filtered worded themed moved", write);
    window.addEventListener("hashchange", () => location.reload()); // another address typed into the same window
  }

  return { begin, read, text };
})();

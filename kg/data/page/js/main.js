// What one can do, and the start of the page.
gx.go = (() => {
  const { state, history, stage } = gx;
  const { graph, neighbours } = gx.data;

  // Of what the panel tells: one of these at a time.
  function stand(change = {}) {
    Object.assign(state, { selected: null, pair: null, path: null, about: false, ...change });
  }

  function select(number, centred = false) {
    stand({ selected: number });
    gx.tell("selected");
    if (centred && number !== null) stage.centre(number);
  }

  // Go to a node from anywhere: where most of what is around it is in sight already it is centred, else only it is shown.
  function to(number) {
    if (history.base() === "all") return expand(number);
    const around = neighbours(number, gx.filter.edge).slice(0, 12);
    const seen = around.filter(([end]) => state.shown.has(end)).length;
    if (state.shown.has(number) && seen >= around.length / 2) return select(number, true);
    only(number);
  }

  function only(number) {
    stand({ selected: number });
    history.step("only", [number]);
    stage.fit();
    gx.tell("selected");
  }

  function expand(number) {
    stand({ selected: number });
    history.step("expand", [number]);
    gx.tell("selected");
    stage.centre(number);
  }

  function hide(number) {
    history.step("hide", [number]);
    select(null);
  }

  function path(numbers) {
    stand({ path: numbers });
    history.step("path", numbers);
    stage.fit();
    gx.tell("selected");
    gx.path.panel();
  }

  function settle() {
    const last = history.last();
    stand({ selected: ["only", "expand"].includes(last?.[0]) ? last[1][0] : null, path: last?.[0] === "path" ? last[1] : null });
    gx.tell("selected");
    if (state.path) gx.path.panel();
    stage.fit();
  }

  function back() {
    history.back();
    settle();
  }

  function all() {
    stand();
    history.step("all");
    settle();
  }

  function home() {
    history.step("home");
    settle();
  }

  function pair(a, b) {
    stand({ pair: [a, b] });
    gx.tell("selected");
  }

  // Keep a node in every view, or no longer.
  function pin(number) {
    history.step("pin", [number]);
    gx.tell("selected");
  }

  function about() {
    stand({ about: true });
    gx.tell("selected");
    gx.dom.say(gx.words.t("about"));
  }

  return { select, to, only, expand, hide, path, back, home, all, pair, pin, about };
})();

gx.main = (() => {
  const { by, el } = gx.dom;
  const { state, go, stage } = gx;
  const { graph } = gx.data;
  const { t } = gx.words;

  async function start() {
    await gx.data.load();
    const parts = new URLSearchParams(location.hash.slice(1));
    const net = stage.open(by("map"));
    for (const part of [gx.search, gx.legend, gx.sure, gx.time, gx.save, gx.keys]) part.begin();
    gx.on("selected filtered", gx.card.show);
    gx.on("worded", () => (state.path ? gx.path.panel() : gx.card.show()));
    gx.on("shown filtered worded", tally);
    gx.theme.use(parts.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
    gx.words.use(parts.get("lang") ?? (/^zh/i.test(navigator.language) ? "zh" : "en"));
    gx.address.read();
    if (state.path) gx.path.panel();
    if (!parts.has("go")) stage.fit();
    gx.address.begin();
    pointer(net);
    buttons();
    // Paper has no buttons: what waits behind them is printed too.
    window.addEventListener("beforeprint", () => by("panel").querySelectorAll("button.rest, button.more").forEach((button) => button.click()));
    by("wait").remove();
    document.body.dataset.ready = "true";
  }

  // What has facts, what is only named, and what part of all is shown.
  function tally() {
    by("counts").textContent = Object.keys(graph.labels.node).map((group) => [graph.nodes.filter((node) => node.group === group && node.told).length, gx.words.pick(graph.labels.node[group], group)])
      .filter(([count]) => count).map(([count, name]) => (gx.words.name() === "en" ? `${count.toLocaleString()} ${name.toLowerCase()}${count === 1 ? "" : "s"}` : `${name} ${count.toLocaleString()}`)).concat(named()).join(" · ");
    by("counts").title = named().length ? t("namedMeans") : "";
    const shown = stage.drawn().nodes.length;
    by("mark").replaceChildren(
      el("span", {}, `${what()}${t("showing")} ${(gx.overview.active() ? graph.nodes.length : shown).toLocaleString()} ${t("of")} ${graph.nodes.length.toLocaleString()} ${t("nodes")}`),
      gx.overview.possible() && !gx.overview.active() ? el("button.chip", { type: "button", id: "all", onclick: go.all }, t("showAll")) : "");
    by("back").disabled = !gx.history.steps().length;
  }

  function named() {
    const count = graph.nodes.filter((node) => !node.told).length;
    return count ? [`${t("named")} ${count.toLocaleString()}`] : [];
  }

  function what() {
    const last = gx.history.last();
    if (last?.[0] === "path") return `${t("path")} · `;
    if (last?.[0] === "all") return `${t("whole")} · `;
    if (last) return `${t("surroundings")} ${graph.nodes[last[1][0]].label} · `;
    return stage.drawn().nodes.length < graph.nodes.length ? `${t("strongest")} · ` : "";
  }

  function pointer(net) {
    net.on("click", ({ nodes, edges, pointer }) => {
      const dot = nodes.length ? null : gx.overview.at(net, pointer.DOM);
      if (dot !== null) go.expand(dot);
      else if (nodes.length) go.select(nodes[0]);
      else if (edges.length) go.pair(stage.pair(edges[0]).a, stage.pair(edges[0]).b);
      else go.select(null);
      gx.tip.hide();
    });
    net.on("doubleClick", ({ nodes }) => nodes.length && go.expand(nodes[0]));
    net.on("dragEnd", ({ nodes }) => {
      for (const [number, spot] of Object.entries(net.getPositions(nodes))) gx.history.move(+number, spot);
    });
    gx.tip.begin(net);
  }

  function buttons() {
    const acts = {
      back: go.back,
      home: go.home,
      plus: () => stage.zoom(1.4),
      minus: () => stage.zoom(1 / 1.4),
      fit: () => stage.fit(),
      about: go.about,
      theme: () => gx.theme.use(gx.theme.name() === "dark" ? "light" : "dark"),
      language: () => gx.words.use(gx.words.name() === "en" ? "zh" : "en"),
      grip: () => by("grip").setAttribute("aria-expanded", String(!document.body.classList.toggle("low"))),
    };
    for (const [id, act] of Object.entries(acts)) by(id).addEventListener("click", act);
    by("skip").addEventListener("click", (event) => (event.preventDefault(), by("search").focus()));
    by("grip").addEventListener("click", () => setTimeout(() => stage.fit(), 250));
  }

  return { start };
})();

gx.main.start();

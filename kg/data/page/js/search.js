// Finding: names and aliases by Chinese, pinyin and initials; suggestions that keys and pointer choose from.
gx.search = (() => {
  const { el, by, say } = gx.dom;
  const { graph, kind } = gx.data;
  const { t } = gx.words;
  const MOST = 12;
  let found = [];
  let active = -1;
  let spelled = false;

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s·•・‧∙'’-]/g, "");

  function prepare() {
    for (const node of graph.nodes) node.names = [node.label, ...(node.aliases ?? [])].map(fold);
    spelled = graph.nodes.some((node) => node.keys);
  }

  // How well a node fits what was typed: 0 best, null not at all; and by which of its names.
  function fit(node, wanted) {
    let best = null;
    node.names.forEach((name, index) => {
      const at = name.indexOf(wanted);
      if (at < 0) return;
      const rank = (name === wanted ? 0 : at === 0 ? 1 : 3) + (index ? 0.5 : 0);
      if (!best || rank < best.rank) best = { node, rank, alias: index ? node.aliases[index - 1] : null };
    });
    if (best || !/^[a-zü]+$/.test(wanted)) return best;
    for (const key of node.keys ?? []) {
      const rank = spell(wanted.replaceAll("ü", "v"), key.split(" "));
      if (rank !== null && (!best || rank < best.rank)) best = { node, rank, alias: null };
    }
    return best;
  }

  // Whether letters spell syllables: each in full, or by any beginning of it (wangdf, wdf). Null where they don't.
  function spell(wanted, syllables) {
    for (let from = 0; from < syllables.length; from++) {
      if (reads(wanted, syllables, from)) return from === 0 ? (wanted.length >= syllables.join("").length || wanted.length === syllables.length ? 1.2 : 1.6) : 4;
    }
    return null;
  }

  function reads(rest, syllables, at) {
    if (!rest) return true;
    if (at === syllables.length) return false;
    for (let length = Math.min(rest.length, syllables[at].length); length > 0; length--) {
      if (syllables[at].startsWith(rest.slice(0, length)) && reads(rest.slice(length), syllables, at + 1)) return true;
    }
    return false;
  }

  // The nodes that fit, best first.
  function find(text) {
    const wanted = fold(text);
    if (!wanted) return [];
    const fits = graph.nodes.map((node) => fit(node, wanted)).filter(Boolean);
    return fits.sort((a, b) => Math.floor(a.rank) - Math.floor(b.rank) || b.node.value - a.node.value || a.rank - b.rank || a.node.number - b.node.number);
  }

  function suggest() {
    const text = by("search").value.trim();
    found = find(text).slice(0, MOST);
    active = found.length ? 0 : -1;
    by("suggestions").replaceChildren(...(found.length ? found.map(option) : [el("li.none", {}, t("nothing"))]));
    open(text !== "");
    mark();
    if (text) say(found.length ? `${found.length} ${t("suggestions")}` : t("nothing"));
  }

  function option({ node, alias }, index) {
    const gist = [alias ? `${t("also")} ${alias}` : "", gx.facts.gist(node.number) || kind(node)].filter(Boolean).join(" · ");
    return el("li", { role: "option", id: `option${index}`, onmousedown: (event) => event.preventDefault(), onclick: () => choose(index) },
      gx.card.sign(node.group), el("span.what", {}, el("span", { dir: "auto" }, ...bold(node.label)), el("small", {}, gist)));
  }

  function bold(name) {
    const wanted = by("search").value.trim();
    const at = wanted ? name.indexOf(wanted) : -1;
    return at < 0 ? [name] : [name.slice(0, at), el("b", {}, wanted), name.slice(at + wanted.length)];
  }

  function open(wanted) {
    by("suggestions").hidden = !wanted;
    by("search").setAttribute("aria-expanded", String(wanted));
  }

  function mark() {
    [...by("suggestions").children].forEach((node, index) => node.setAttribute("aria-selected", String(index === active)));
    if (active >= 0) by("search").setAttribute("aria-activedescendant", `option${active}`);
    else by("search").removeAttribute("aria-activedescendant");
    by("suggestions").children[active]?.scrollIntoView({ block: "nearest" });
  }

  function choose(index) {
    const chosen = found[index];
    if (!chosen) return;
    by("search").value = "";
    open(false);
    if (gx.path.asking()) gx.path.choose(chosen.node.number);
    else gx.go.to(chosen.node.number);
  }

  function key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && found.length) {
      event.preventDefault();
      active = (active + step + found.length) % found.length;
      open(true);
      mark();
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(active);
    } else if (event.key === "Escape") {
      if (by("suggestions").hidden && gx.path.asking()) gx.path.cancel();
      by("search").value = "";
      open(false);
      event.stopPropagation();
    }
  }

  function word() {
    by("search").placeholder = gx.path.asking() ? t("pathEnd") : t(spelled ? "searchPinyin" : "search");
  }

  function begin() {
    prepare();
    by("search").addEventListener("input", suggest);
    by("search").addEventListener("keydown", key);
    by("search").addEventListener("focus", () => by("search").value && suggest());
    by("search").addEventListener("blur", () => open(false));
    gx.on("worded", word);
  }

  return { begin, find, word };
})();

// Finding: names and aliases by Chinese of either script, pinyin and initials, people by their posts; suggestions that
// keys and pointer choose from.
gx.search = (() => {
  const { el, by, say } = gx.dom;
  const { graph, kind } = gx.data;
  const { t } = gx.words;
  const MOST = 12;
  let found = [];
  let active = -1;
  let spelled = false;

  const simple = new Map(); // traditional characters → simplified ones, of those that names here have
  let offices = []; // {edge, body, text} for each way in which a post may be typed

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s·•・‧∙'’-]/g, "").replace(/[\u3400-\u9fff]/g, (sign) => simple.get(sign) ?? sign);

  function prepare() {
    const pairs = Array.from(graph.traditional ?? "");
    for (let at = 0; at < pairs.length; at += 2) simple.set(pairs[at], pairs[at + 1]);
    for (const node of graph.nodes) node.names = [node.label, ...(node.aliases ?? [])].map(fold);
    offices = graph.edges.filter((edge) => edge.group === "holds_post").flatMap((edge) => gx.posts.typed(edge, fold).map((way) => ({ edge, ...way })));
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

  // Who holds or held the post that was typed, each once by the best: 广东省委书记, 省委书记. What was typed reaches into the title.
  function holders(wanted) {
    const best = new Map();
    for (const { edge, body, text, own } of wanted.length > 1 ? offices : []) {
      const at = text.lastIndexOf(wanted);
      if (at < 0 || at + wanted.length <= body.length) continue;
      // The post itself before those that end like it (共青团广东省委书记), and these before what is typed in part.
      const fits = own && text === wanted ? 0 : at + wanted.length === text.length ? 1 : 2;
      const level = gx.posts.over(edge) ? [0.85, 2, 6][fits] : [0.8, 0.9, 5][fits];
      const known = best.get(edge.from);
      if (!known || level < known.level || (level === known.level && gx.posts.byDay(edge, known.edge) < 0)) best.set(edge.from, { node: graph.nodes[edge.from], level, rank: level, edge });
    }
    return [...best.values()];
  }

  // The nodes that fit, best first: names, and those who hold the post between them, the one named last before others.
  function find(text) {
    const wanted = fold(text);
    if (!wanted) return [];
    const named = graph.nodes.map((node) => fit(node, wanted)).filter(Boolean).map((one) => ({ ...one, level: Math.floor(one.rank) }));
    const seen = new Set(named.map((one) => one.node));
    const fits = [...named, ...holders(wanted).filter((one) => !seen.has(one.node))];
    const among = (a, b) => (a.edge ? gx.posts.byDay(a.edge, b.edge) : b.node.value - a.node.value || a.rank - b.rank);
    return fits.sort((a, b) => a.level - b.level || among(a, b) || a.node.number - b.node.number);
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

  function option({ node, alias, edge }, index) {
    const gist = (edge ? post(edge) : [alias ? `${t("also")} ${alias}` : "", gx.facts.gist(node.number) || kind(node)]).filter(Boolean).join(" · ");
    return el("li", { role: "option", id: `option${index}`, onmousedown: (event) => event.preventDefault(), onclick: () => choose(index) },
      gx.card.sign(node.group), el("span.what", {}, el("span", { dir: "auto" }, ...bold(node.label)), el("small", {}, gist)));
  }

  // The post by which somebody was found: until when it was held, or when it was last said.
  function post(edge) {
    return [`${gx.posts.over(edge) ? `${t("former")} ` : ""}${gx.posts.name(edge)}`, gx.posts.termText(edge), `${t("reported")} ${gx.posts.last(edge)}`];
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

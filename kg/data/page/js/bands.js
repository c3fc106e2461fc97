// The posts of a person as bands over time. A band is a term: its dates are the text's own, never the day of an article.
gx.bands = (() => {
  const { el, svg } = gx.dom;
  const { graph, day } = gx.data;
  const { t } = gx.words;
  const [HIGH, LEFT, WIDE] = [20, 4, 320];
  const LONGEST = 24; // letters of a post
  const [FADE, STEPS] = [30, 5]; // how far an open end fades, in so many steps
  const FEW = 6; // posts without dates that are named

  // The chart, null where fewer than two posts have dates of their own.
  function chart(number) {
    if (graph.nodes[number].group !== "person") return null;
    const posts = gx.posts.of(number).filter(gx.filter.edge);
    const rows = posts.map((edge) => ({ edge, ...gx.posts.term(edge) })).filter((row) => row.from || row.to);
    if (rows.length < 2) return null;
    rows.sort((a, b) => day(a.from ?? a.to) - day(b.from ?? b.to) || day(a.to ?? a.from) - day(b.to ?? b.from) || a.edge.number - b.edge.number);
    // As precise as the text has them: 1987-11 is no 1987-11-01.
    const dates = rows.flatMap((row) => [row.from, row.to]).filter(Boolean).sort((a, b) => day(a) - day(b));
    const [first, last] = [day(dates[0]), day(dates.at(-1))];
    const [before, behind] = [rows.some((row) => !row.from), rows.some((row) => !row.to)].map((open) => LEFT + (open ? FADE : 0));
    const at = (date) => before + ((WIDE - before - behind) * (day(date) - first)) / Math.max(1, last - first);
    return el("figure.bands", {},
      svg("svg", { viewBox: `0 0 ${WIDE} ${rows.length * HIGH + 4}`, role: "img", "aria-label": t("posts") }, ...rows.map((row, index) => band(row, index, at))),
      el("div.ends", {}, el("span", {}, dates[0]), el("span", {}, dates.at(-1))),
      legend(rows), undated(posts.filter((edge) => !gx.posts.term(edge))));
  }

  const kind = ({ from, to, inferred }) => (!from || !to ? "open" : inferred ? "inferred" : "said");

  function band(row, index, at) {
    const y = index * HIGH;
    const whole = gx.posts.name(row.edge);
    const name = whole.length > LONGEST ? `…${whole.slice(1 - LONGEST)}` : whole;
    const [from, to] = [at(row.from ?? row.to), at(row.to ?? row.from)];
    const right = from > WIDE / 2;
    return svg("g", {}, svg("title", {}, `${whole} ${gx.posts.termText(row.edge)}`),
      ...bar(kind(row), from, to, y + 15, row.from ? 1 : -1),
      svg("text", { x: right ? to + 2 : from - 2, y: y + 11, "text-anchor": right ? "end" : "start" }, name));
  }

  // A full bar; one in strokes, whose end is inferred; one that fades where no end (way 1) or no start (way -1) is given.
  function bar(kind, from, to, y, way) {
    const part = (x, width, opacity) => svg(`rect.${kind}`, { x, y, width, height: 3.5, rx: opacity ? null : 1.75, "fill-opacity": opacity });
    if (kind === "open") {
      const step = FADE / STEPS;
      return Array.from({ length: STEPS }, (_, at) => part(way > 0 ? from + at * step : from - (at + 1) * step, step, 1 - at / STEPS));
    }
    if (kind === "said") return [part(from - 2, Math.max(4, to - from + 4))];
    return [svg("line.inferred", { x1: from - 2, x2: Math.max(to, from + 6), y1: y + 1.75, y2: y + 1.75 })];
  }

  // What the bars of this chart mean.
  function legend(rows) {
    const kinds = ["said", "inferred", "open"].filter((one) => rows.some((row) => kind(row) === one));
    const words = { said: "termSaid", inferred: "termInferred", open: "termOpen" };
    return el("div.means", {}, ...kinds.map((one) => el("span", {},
      svg("svg", { viewBox: "0 0 30 6", "aria-hidden": "true" }, ...bar(one, one === "open" ? 0 : 2, 28, 1, 1)), t(words[one]))));
  }

  // The posts that no text dates stand apart.
  function undated(posts) {
    if (!posts.length) return null;
    const named = posts.sort(gx.posts.inOrder).slice(0, FEW).map(gx.posts.name).join("、");
    return el("p.quiet", {}, `${t("noTerm")} ${posts.length}：${named}${posts.length > FEW ? " …" : ""}`);
  }

  return { chart };
})();

// The posts of a person as bands over time: from the first to the last day that a text says it.
gx.bands = (() => {
  const { el, svg } = gx.dom;
  const { graph, day } = gx.data;
  const [HIGH, LEFT, WIDE] = [20, 4, 320];
  const LONGEST = 24; // letters of a post

  // The chart, null where fewer than two posts are dated.
  function chart(number) {
    const posts = graph.around[number].filter((edge) => edge.group === "holds_post" && edge.from === number && day(edge.date) !== null && gx.filter.edge(edge));
    if (graph.nodes[number].group !== "person" || posts.length < 2) return null;
    const rows = posts.map((edge) => ({ edge, from: day(edge.attrs.from ?? edge.date) ?? day(edge.date), to: day(edge.attrs.to ?? edge.last ?? edge.date) ?? day(edge.last ?? edge.date) }));
    rows.sort((a, b) => a.from - b.from || a.to - b.to || a.edge.number - b.edge.number);
    const [first, last] = [Math.min(...rows.map((row) => row.from)), Math.max(...rows.map((row) => row.to))];
    const at = (date) => LEFT + ((WIDE - 2 * LEFT) * (date - first)) / Math.max(1, last - first);
    return el("figure.bands", {},
      svg("svg", { viewBox: `0 0 ${WIDE} ${rows.length * HIGH + 4}`, role: "img", "aria-label": gx.words.t("posts") }, ...rows.map((row, index) => band(row, index, at))),
      el("div.ends", {}, el("span", {}, gx.time.iso(first)), el("span", {}, gx.time.iso(last))));
  }

  function band({ edge, from, to }, index, at) {
    const y = index * HIGH;
    const whole = `${graph.nodes[edge.to].label} ${edge.attrs.title ?? ""}`;
    const name = whole.length > LONGEST ? `…${whole.slice(1 - LONGEST)}` : whole;
    const right = at(from) > WIDE / 2;
    return svg("g", {}, svg("title", {}, `${whole} ${[edge.date, edge.last].filter(Boolean).join(" – ")}`),
      svg("rect", { x: at(from) - 2, y: y + 15, width: Math.max(4, at(to) - at(from) + 4), height: 3.5, rx: 1.75 }),
      svg("text", { x: right ? at(from) + 2 : at(from) - 2, y: y + 11, "text-anchor": right ? "end" : "start" }, name));
  }

  return { chart };
})();

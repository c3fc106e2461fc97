// What hovers beside the pointer: who a node is, what joins two nodes.
gx.tip = (() => {
  const { el, by } = gx.dom;
  const { graph, kind, label } = gx.data;
  const MOST = 5;

  function begin(net) {
    net.on("hoverNode", ({ node, event }) => {
      gx.stage.hover(node);
      show(event, [el("p", {}, el("b", { dir: "auto" }, graph.nodes[node].label)), el("p.quiet", {}, gx.facts.gist(node) || kind(graph.nodes[node]))]);
    });
    net.on("blurNode", () => (gx.stage.hover(null), hide()));
    net.on("hoverEdge", ({ edge, event }) => show(event, lines(gx.stage.pair(edge))));
    by("map").addEventListener("pointerleave", () => (gx.stage.hover(null), hide()));
    for (const event of ["blurEdge", "dragStart", "zoom"]) net.on(event, hide);
  }

  function lines({ edges }) {
    const all = edges.map((edge) => el("p", {}, graph.nodes[edge.from].label, el("span.quiet", {}, ` —${label(edge)}→ `), graph.nodes[edge.to].label));
    return all.length > MOST ? [...all.slice(0, MOST), el("p.quiet", {}, `+${all.length - MOST}`)] : all;
  }

  function show(event, parts) {
    const tip = by("tip");
    tip.replaceChildren(...parts);
    tip.hidden = false;
    const [x, y] = [event.clientX ?? event.center?.x ?? 0, event.clientY ?? event.center?.y ?? 0];
    tip.style.left = `${Math.min(x + 14, innerWidth - tip.offsetWidth - 8)}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight > innerHeight ? y - tip.offsetHeight - 10 : y + 18}px`;
  }

  function hide() {
    by("tip").hidden = true;
  }

  return { begin, hide };
})();

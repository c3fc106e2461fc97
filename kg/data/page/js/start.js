// What the panel shows before anything is chosen: who and what matters most, as links.
gx.start = (() => {
  const { el } = gx.dom;
  const { graph } = gx.data;
  const { t } = gx.words;
  const MOST = 8;

  function parts() {
    return [
      el("h2.unseen", {}, t("startHere")),
      el("div.hint", {}, el("p", {}, t("help1")), el("p", {}, t("help2")), el("p.key", {}, el("kbd", {}, "/"), ` ${t("helpKeys")}`)),
      ...Object.keys(graph.labels.node).map(strongest),
    ];
  }

  function strongest(group) {
    const found = graph.nodes.filter((node) => node.group === group && node.told).sort((a, b) => b.value - a.value || a.number - b.number);
    if (!found.length) return null;
    const row = (node) => el("li", {}, el("div.fact", {}, gx.card.sign(group), el("span.body", {}, gx.card.link(node.number), gist(node.number))));
    return [el("h3", {}, gx.words.pick(graph.labels.node[group], group), el("span.number", {}, found.length.toLocaleString())),
      el("ul.facts", {}, ...found.slice(0, MOST).map(row))];
  }

  function gist(number) {
    const text = gx.facts.gist(number);
    return text ? el("span.role", {}, ` · ${text}`) : null;
  }

  return { parts };
})();

// Which nodes and edges may be seen: by type, date and confidence, with or without what is derived or not measured.
gx.filter = (() => {
  const { graph } = gx.data;
  const off = { node: new Set(), edge: new Set() };
  // window: first and last day as numbers; least: confidence; unmeasured: whether facts without a confidence show.
  const rule = { derived: true, window: null, least: 0, unmeasured: true };

  function set(change) {
    Object.assign(rule, change);
    gx.tell("filtered");
  }

  // Turn a type on or off: side is "node" or "edge".
  function turn(side, type, wanted) {
    off[side][wanted ? "delete" : "add"](type);
    gx.tell("filtered");
  }

  function edge(one) {
    if (off.edge.has(one.group) || (one.derived && !rule.derived)) return false;
    if (off.node.has(graph.nodes[one.from].group) || off.node.has(graph.nodes[one.to].group)) return false;
    if (!one.derived && !sure(one)) return false;
    return !rule.window || !one.days || (one.days[1] >= rule.window[0] && one.days[0] <= rule.window[1]);
  }

  const sure = ({ confidence }) => (confidence === undefined ? rule.unmeasured : confidence >= rule.least);
  const facts = () => off.edge.size || rule.window || rule.least || !rule.unmeasured;

  // A node shows when its type does and, once facts are filtered, when one of its facts does.
  function node(number) {
    if (off.node.has(graph.nodes[number].group)) return false;
    if (number === gx.state.selected) return true;
    const around = graph.around[number];
    if (!around.length || !facts()) return true;
    return around.some((one) => edge(one) && (!one.derived || !around.some((other) => !other.derived)));
  }

  return { set, turn, edge, node, off, rule };
})();

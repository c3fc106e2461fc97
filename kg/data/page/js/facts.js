// What is known of a node, sorted into the sections of its card. A fact: {end, edges, roles, date, order, note}.
gx.facts = (() => {
  const { graph, other } = gx.data;
  const ROLES = ["chairs", "speaks_at", "deploys_at", "reports_at", "attends"];

  // [heading, relation, direction as seen from the node, type at the other end (any where empty)], in order.
  const SECTIONS = {
    person: [["posts", "holds_post", "out"], ["meetings", ROLES, "out"], ["met", "meets_with", "both"], ["inspected", "inspects", "out"],
      ["signed", "signs_with", "both"]],
    organization: [["holders", "holds_post", "in"], ["met", "meets_with", "both"], ["hosted", "hosts", "out"], ["meetings", ROLES, "out"],
      ["inspectedBy", "inspects", "in"], ["signed", "signs_with", "both"], ["funded", "funds", "out"], ["fundedBy", "funds", "in"],
      ["partOf", "part_of", "out"], ["parts", "part_of", "in"]],
    meeting: [["hostedBy", "hosts", "in"], ["heldIn", "held_in", "out"], ["chairs", "chairs", "in"], ["speakers", "speaks_at", "in"],
      ["deployers", "deploys_at", "in"], ["reporters", "reports_at", "in"], ["attendance", ROLES, "in"], ["holders", "holds_post", "in"]],
    region: [["holders", "holds_post", "in"], ["heldHere", "held_in", "in"], ["hosted", "hosts", "out"], ["meetings", ROLES, "out"],
      ["inspectedBy", "inspects", "in"], ["signed", "signs_with", "both"], ["fundedBy", "funds", "in"],
      ["organs", "part_of", "in", "organization"], ["regions", "part_of", "in", "region"], ["partOf", "part_of", "out"]],
  };

  // The sections of a node's card that have something in them: {heading, facts}.
  function sections(number) {
    const left = new Set(graph.around[number].filter(gx.filter.edge));
    const found = (SECTIONS[graph.nodes[number].group] ?? []).map(([heading, relations, way, end]) => {
      const edges = [...left].filter((edge) => fits(edge, number, [relations].flat(), way, end));
      // Who chairs stands in the attendance as well, where the list may give a place.
      if (heading !== "chairs" && heading !== "speakers") edges.forEach((edge) => left.delete(edge));
      return { heading, facts: facts(number, edges, heading) };
    });
    found.push({ heading: "otherFacts", facts: facts(number, [...left].filter((edge) => !isShownAbove(edge, number)), "otherFacts") });
    return found.filter((section) => section.facts.length);
  }

  const isShownAbove = (edge, number) => graph.nodes[number].group === "meeting" && ROLES.includes(edge.group);

  function fits(edge, number, relations, way, end) {
    if (!relations.includes(edge.group)) return false;
    if (end && graph.nodes[other(edge, number)].group !== end) return false;
    return way === "both" || (way === "out" ? edge.from : edge.to) === number;
  }

  // One fact for all edges to the same other end; a post stands for itself, since each has its own time.
  function facts(number, edges, heading) {
    const groups = new Map();
    for (const edge of edges) {
      const key = edge.group === "holds_post" || heading === "otherFacts" ? `e${edge.number}` : other(edge, number);
      groups.set(key, [...(groups.get(key) ?? []), edge]);
    }
    const found = [...groups.values()].map((group) => fact(number, group, heading));
    const posts = heading === "posts" || heading === "holders";
    return found.sort(heading === "attendance" ? byPlace : posts ? (a, b) => gx.posts.inOrder(a.edges[0], b.edges[0]) : byDate);
  }

  function fact(number, edges, heading) {
    const end = other(edges[0], number);
    const meeting = [graph.nodes[end], graph.nodes[number]].find((node) => node.group === "meeting");
    return {
      end,
      edges,
      order: edges.map((edge) => edge.attrs.order).find((order) => order !== undefined),
      date: (graph.nodes[end] === meeting && meeting?.attrs.date) || span(edges, meeting),
      reported: !meeting && reported(edges),
      notes: edges.flatMap((edge) => notes(edge, heading)).filter((note, at, all) => all.indexOf(note) === at),
    };
  }

  // When a fact is said to hold; at a meeting's own card its day stands at the top and needs no repeating.
  function span(edges, meeting) {
    if (meeting) return "";
    return dates(edges);
  }

  // Whether the days of edges are only those of the articles: no sentence names a day of its own.
  const reported = (edges) => edges.some((edge) => edge.date) && !edges.flatMap((edge) => edge.said).some((one) => Array.isArray(one) && one[1].date);

  // When edges are said, as it is written beside them: an article's day is no day of the event.
  function when(edges) {
    const [{ from, to }] = edges;
    const own = [from, to].map((end) => graph.nodes[end]).find((node) => node.group === "meeting")?.attrs.date;
    return own ?? written(dates(edges), reported(edges));
  }

  const written = (date, reported) => (date && reported ? `${gx.words.t("reported")} ${date}` : date);

  // The first and the last day that edges are said, the year once where it is the same.
  function dates(edges) {
    const dates = edges.flatMap((edge) => [edge.date, edge.last ?? edge.date]).filter(Boolean).sort();
    if (!dates.length) return "";
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === last) return first;
    return first.slice(0, 5) === last.slice(0, 5) && last.length > 5 ? `${first} – ${last.slice(5)}` : `${first} – ${last}`;
  }

  // What a fact says beyond its heading: the post, the role, the amount.
  function notes(edge, heading) {
    const { attrs } = edge;
    const role = ROLES.includes(edge.group) && !["speakers", "chairs", "deployers", "reporters"].includes(heading);
    const kind = role && edge.group === "attends" && heading === "attendance" ? "" : gx.words.pick(graph.labels.edge[edge.group], edge.group);
    const time = edge.group === "holds_post" ? gx.posts.termText(edge) : "";
    const own = [heading === "otherFacts" ? edge.label ?? kind : role ? kind : "", attrs.title, attrs.role, attrs.change && gx.words.t(attrs.change), time, attrs.agreement, attrs.amount];
    return own.filter(Boolean).map(String);
  }

  const byDate = (a, b) => (b.date || "").localeCompare(a.date || "") || b.edges[0].said.length - a.edges[0].said.length || a.end - b.end;
  // The chair, those who speak, the list as printed, all others.
  const rank = (fact) => fact.order ?? (Math.min(...fact.edges.map((edge) => ROLES.indexOf(edge.group))) < 4 ? 0 : 1e6);
  const byPlace = (a, b) => rank(a) - rank(b) || first(a) - first(b);
  const first = (fact) => Math.min(...fact.edges.map((edge) => ROLES.indexOf(edge.group))) * 1e6 + Math.min(...fact.edges.flatMap((edge) => edge.said).flat().filter(Number.isInteger), 1e5);

  // Who was at the same meetings, most often first: [number, how many].
  function together(number) {
    const counts = new Map();
    const rooms = new Set(graph.around[number].filter((edge) => ROLES.includes(edge.group) && gx.filter.edge(edge)).map((edge) => edge.to));
    for (const room of rooms) {
      const people = new Set(graph.around[room].filter((edge) => ROLES.includes(edge.group)).map((edge) => edge.from));
      for (const person of people) if (person !== number && graph.nodes[person].group === "person") counts.set(person, (counts.get(person) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  // The meetings that both were at, the latest first, with the edges of each.
  function common(a, b) {
    const rooms = (number) => grouped(graph.around[number].filter((edge) => ROLES.includes(edge.group) && edge.from === number && gx.filter.edge(edge)), (edge) => edge.to);
    const others = rooms(b);
    return shared([...rooms(a)].filter(([room]) => others.has(room)).map(([room, edges]) => [room, [...edges, ...others.get(room)]]));
  }

  // The bodies at which both hold or held a post.
  function colleagues(a, b) {
    const posts = (number) => grouped(graph.around[number].filter((edge) => edge.group === "holds_post" && edge.from === number && gx.filter.edge(edge)), (edge) => edge.to);
    const others = posts(b);
    return shared([...posts(a)].filter(([body]) => others.has(body)).map(([body, edges]) => [body, [...edges, ...others.get(body)]]));
  }

  function grouped(edges, key) {
    const found = new Map();
    for (const edge of edges) found.set(key(edge), [...(found.get(key(edge)) ?? []), edge]);
    return found;
  }

  function shared(pairs) {
    const said = (edge) => [graph.nodes[edge.from].label, gx.data.label(edge)].join(" ");
    return pairs.map(([end, edges]) => ({ end, edges, date: graph.nodes[end].attrs.date ?? "", notes: edges.map(said) })).sort(byDate);
  }

  // In a few words what somebody is: the posts held last, never one that was taken away; a meeting's day and place.
  function gist(number) {
    const node = graph.nodes[number];
    if (node.group === "meeting") return [node.attrs.date, node.attrs.venue, node.attrs.kind].filter(Boolean).join(" · ");
    return gx.posts.held(number).slice(0, 2).map(gx.posts.name).join("、");
  }

  return { sections, together, common, colleagues, gist, when, written, ROLES };
})();

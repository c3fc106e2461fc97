// The sentences behind a fact, each in its paragraph: names marked and linked, with article, paper and date.
gx.evidence = (() => {
  const { el } = gx.dom;
  const { graph, sentence, cut } = gx.data;
  const { t } = gx.words;
  const AT_FIRST = 3; // sentences of a fact that show at once
  const NEAR = 100; // characters on either side of a sentence that show at once

  // A fold that shows the evidence of edges, null where there is none; filled when it is first opened.
  function fold(edges, own) {
    const said = sentences(edges);
    if (!said.length) return edges.every((edge) => edge.derived) ? el("div.derived", {}, t("derivedFact")) : null;
    const words = [said.length > 1 ? `${t("evidence")} ${said.length}` : t("evidence"), gx.sure.words(edges)].filter(Boolean);
    const node = el("details.why", {}, el("summary", {}, words.join(" · ")));
    node.addEventListener("toggle", () => {
      if (node.open && node.children.length === 1) fill(node, said, (number) => figure(number, edges, own));
    });
    return node;
  }

  // The first figures; the others wait behind a button.
  function fill(node, said, figure) {
    node.append(...said.slice(0, AT_FIRST).map(figure));
    if (said.length <= AT_FIRST) return;
    const button = el("button.rest", { type: "button" }, `${t("moreOf")} ${said.length - AT_FIRST}`);
    button.addEventListener("click", () => button.replaceWith(...said.slice(AT_FIRST).map(figure)));
    node.append(button);
  }

  const numbers = (edge) => edge.said.map((one) => (Array.isArray(one) ? one[0] : one));

  // The numbers of the sentences of edges, each once, the latest first.
  function sentences(edges) {
    const date = (number) => graph.documents[graph.paragraphs[graph.sentences[number][0]].in].date ?? "";
    return [...new Set(edges.flatMap(numbers))].sort((a, b) => date(b).localeCompare(date(a)) || a - b);
  }

  function figure(number, edges, own) {
    const one = sentence(number);
    const facts = edges.filter((edge) => numbers(edge).includes(number));
    return el("figure", {}, el("blockquote", { lang: "zh", dir: "auto" }, ...quoted(one, own)), el("figcaption", {}, ...origin(one), copier(one, facts)));
  }

  // The paragraph with its sentence set off; what is far from the sentence waits behind a button.
  function quoted({ paragraph, start, end }, own) {
    const last = paragraph.letters ??= Array.from(paragraph.text).length;
    const [left, right] = [start > 1.5 * NEAR ? start - NEAR : 0, last - end > 1.5 * NEAR ? end + NEAR : last];
    return [
      el("span.around", {}, rest(paragraph, 0, left), ...marked(paragraph, left, start, [])),
      el("span.said", {}, ...marked(paragraph, start, end, own)),
      el("span.around", {}, ...marked(paragraph, end, right, []), rest(paragraph, right, last)),
    ];
  }

  function rest(paragraph, from, to) {
    if (from === to) return null;
    const button = el("button.more", { type: "button", title: t("paragraph"), "aria-label": t("paragraph") }, "…");
    button.addEventListener("click", () => button.replaceWith(...marked(paragraph, from, to, [])));
    return button;
  }

  // A part of a paragraph as text and links.
  function marked({ text, marks }, from, to, own) {
    const parts = [];
    let at = from;
    for (const [start, end, number] of marks ?? []) {
      if (start < at || end > to) continue;
      parts.push(cut(text, at, start), gx.card.link(number, cut(text, start, end), own.includes(number) ? "own" : "name"));
      at = end;
    }
    return [...parts, cut(text, at, to)];
  }

  function origin({ document }) {
    const title = document.title ? `《${document.title}》` : document.id;
    const linked = /^https?:\/\//i.test(document.url ?? "");
    const link = linked ? el("a", { href: document.url, target: "_blank", rel: "noopener noreferrer" }, title) : title;
    return [[document.source, document.date].filter(Boolean).join(" · "), " ", link];
  }

  // A fact as one quotes it: what is said, the sentence, where it stands.
  function citation({ text, document }, facts = []) {
    const { source, date, title, id, url } = document;
    const said = facts.map((edge) => `${graph.nodes[edge.from].label} — ${gx.data.label(edge)} → ${graph.nodes[edge.to].label}`);
    const quote = `“${text}”（${[source, date, title ? `《${title}》` : id, url].filter(Boolean).join("，")}）`;
    return [...said, quote].join("\n");
  }

  function copier(one, facts) {
    const button = el("button.copy", { type: "button" }, t("copy"));
    button.addEventListener("click", async () => {
      button.textContent = t((await gx.save.copy(citation(one, facts))) ? "copied" : "notCopied");
    });
    return button;
  }

  return { fold, sentences };
})();

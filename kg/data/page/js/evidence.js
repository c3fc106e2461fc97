// The sentences behind a fact: names marked and linked, with article, paper and date.
gx.evidence = (() => {
  const { el } = gx.dom;
  const { graph } = gx.data;
  const { t } = gx.words;

  // A fold that shows the evidence of edges, null where there is none; filled when it is first opened.
  function fold(edges, own) {
    const said = sentences(edges);
    if (!said.length) return edges.every((edge) => edge.derived) ? el("div.derived", {}, t("derivedFact")) : null;
    const node = el("details.why", {}, el("summary", {}, said.length > 1 ? `${t("evidence")} ${said.length}` : t("evidence")));
    node.addEventListener("toggle", () => {
      if (node.open && node.children.length === 1) node.append(...said.map((number) => figure(number, own)));
    });
    return node;
  }

  // The numbers of the sentences of edges, each once, the latest first.
  function sentences(edges) {
    const numbers = edges.flatMap((edge) => edge.said).map((one) => (Array.isArray(one) ? one[0] : one));
    const date = (number) => graph.documents[graph.sentences[number].in].date ?? "";
    return [...new Set(numbers)].sort((a, b) => date(b).localeCompare(date(a)) || a - b);
  }

  function figure(number, own) {
    const sentence = graph.sentences[number];
    return el("figure", {}, el("blockquote", { lang: "zh", dir: "auto" }, ...marked(sentence, own)), el("figcaption", {}, ...origin(sentence), copier(sentence)));
  }

  // The sentence as text and links. Offsets count characters, not the halves of which some consist.
  function marked(sentence, own) {
    const letters = Array.from(sentence.text);
    const parts = [];
    let at = 0;
    for (const [start, end, number] of sentence.marks ?? []) {
      parts.push(letters.slice(at, start).join(""), gx.card.link(number, letters.slice(start, end).join(""), own.includes(number) ? "own" : "name"));
      at = end;
    }
    return [...parts, letters.slice(at).join("")];
  }

  function origin(sentence) {
    const document = graph.documents[sentence.in];
    const title = document.title ? `《${document.title}》` : document.id;
    const linked = /^https?:\/\//i.test(document.url ?? "");
    const link = linked ? el("a", { href: document.url, target: "_blank", rel: "noopener noreferrer" }, title) : title;
    return [[document.source, document.date].filter(Boolean).join(" · "), " ", link];
  }

  // A sentence as one quotes it.
  function citation(sentence) {
    const { source, date, title, id, url } = graph.documents[sentence.in];
    return `“${sentence.text}”（${[source, date, title ? `《${title}》` : id, url].filter(Boolean).join("，")}）`;
  }

  function copier(sentence) {
    const button = el("button.copy", { type: "button" }, t("copy"));
    button.addEventListener("click", async () => {
      await gx.save.copy(citation(sentence));
      button.textContent = t("copied");
    });
    return button;
  }

  return { fold, sentences, citation };
})();

// Posts: which are held as far as anybody says, since when and until when, and who holds one that is typed.
gx.posts = (() => {
  const { graph, day } = gx.data;
  const YEAR = 400; // days: what was said longer before the last word is no longer what somebody is

  const of = (number) => graph.around[number].filter((edge) => edge.group === "holds_post" && edge.from === number);
  const last = (edge) => edge.last ?? edge.date ?? "";
  // Taken away, former, past its end, or followed by the next: kg/view/tenure.py says so; a graph of other origin by its words.
  const over = (edge) => edge.over === true || edge.attrs.change === "removed" || edge.attrs.change === "former";

  // What was said last comes first; of one day an appointment, then what has a date of its own, then what is said most.
  const byDay = (a, b) => last(b).localeCompare(last(a)) || !!a.listed - !!b.listed || rank(b) - rank(a)
    || (b.attrs.from ?? "").localeCompare(a.attrs.from ?? "") || b.said.length - a.said.length || a.number - b.number;
  const rank = (edge) => (edge.attrs.change === "appointed" ? 1 : 0);

  // The posts that somebody holds by the last word about them, none that was taken away; posts at one meeting are no office.
  function held(number) {
    const found = of(number).filter((edge) => !over(edge) && graph.nodes[edge.to].group !== "meeting").sort(byDay);
    const newest = day(found.map(last)[0]);
    return found.filter((edge) => newest === null || newest - (day(last(edge)) ?? newest) <= YEAR);
  }

  const name = (edge) => `${graph.nodes[edge.to].label}${edge.attrs.title ?? ""}`;

  // The dates that the text gives a post itself: from, to, and whether its end is only that of the next in a list.
  function term(edge) {
    const [from, to] = [edge.attrs.from, edge.attrs.to ?? edge.until].map((date) => (day(date) === null ? null : String(date)));
    return from || to ? { from, to, inferred: !edge.attrs.to && !!edge.until } : null;
  }

  // In words: 1994-06–1997-11; brackets around an end that is inferred.
  function termText(edge) {
    const { from, to, inferred } = term(edge) ?? {};
    return from || to ? `${gx.words.t("term")} ${from ?? "?"}–${inferred ? `(${to})` : to ?? ""}` : "";
  }

  // Held posts first, then by their own dates, then those of which only the articles have a date.
  const group = (edge) => (!over(edge) && !edge.listed ? 0 : term(edge) ? 1 : 2);
  const start = (edge) => term(edge)?.from ?? term(edge)?.to ?? "";
  const inOrder = (a, b) => group(a) - group(b) || (group(a) === 1 ? start(b).localeCompare(start(a)) : 0) || byDay(a, b);

  // How a post may be typed: 广东省委书记; a government's head also by the region, 广东省省长, 广东省长. `own`: by the body's full
  // name. The names of bodies are folded already.
  function typed(edge, fold) {
    const title = fold(edge.attrs.title ?? "");
    if (!title) return [];
    return graph.nodes[edge.to].names.flatMap((name, at) => {
      const [, region, kind] = /^(.{2,})(省|市|县|区|州)(人民)?政府$/.exec(name) ?? [];
      return [name, ...(region ? [region + kind, region] : [])].map((body) => ({ body, text: body + title, own: at === 0 }));
    });
  }

  return { of, over, held, byDay, last, name, term, termText, inOrder, typed };
})();

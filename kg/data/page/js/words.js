// What the page says, in Chinese and English.
gx.words = (() => {
  const table = {
    skip: ["跳到搜索", "Skip to search"],
    side: ["查找与说明", "Find and read"],
    tools: ["工具", "Tools"],
    search: ["找人物、机构、会议、地区", "Find a person, body, meeting, region"],
    searchPinyin: ["汉字、拼音或首字母（如 zqm）", "Chinese, pinyin or initials (zqm)"],
    suggestions: ["建议", "Suggestions"],
    nothing: ["没有找到", "Nothing found"],
    back: ["后退", "Back"],
    home: ["回到开始", "Start view"],
    plus: ["放大", "Zoom in"],
    minus: ["缩小", "Zoom out"],
    fit: ["看全图", "Fit to screen"],
    theme: ["深色或浅色", "Dark or light"],
    language: ["English", "中文"],
    otherLanguage: ["EN", "中"],
    more: ["保存与分享", "Save and share"],
    legend: ["图例与时间", "Legend and time"],
    time: ["时间", "Time"],
    grip: ["展开或收起", "Expand or collapse"],
    mapHelp: [
      "关系图：方向键在节点间移动，回车展开，加减号缩放，Esc 取消选择",
      "Map: arrow keys move between nodes, Enter expands, plus and minus zoom, Escape clears",
    ],
    relations: ["关系", "Relations"],
    derived: ["推断（据名称、区划）", "derived (from names, divisions)"],
    allTime: ["全部时间", "All dates"],
    from: ["从", "From"],
    to: ["到", "To"],
    undated: ["无日期的一直显示", "what has no date always shows"],
    evidence: ["依据", "Evidence"],
    derivedFact: ["据名称或行政区划推断，没有句子为证", "derived from names or divisions, no sentence says it"],
    copy: ["复制", "Copy"],
    copied: ["已复制", "Copied"],
    also: ["又称", "Also"],
    date: ["日期", "Date"],
    kind: ["类型", "Kind"],
    venue: ["地点", "Venue"],
    code: ["代码", "Code"],
    documents: ["文章", "Articles"],
    expand: ["展开", "Expand"],
    only: ["只看周围", "Only surroundings"],
    hide: ["隐藏", "Hide"],
    pathTo: ["到…的路径", "Path to …"],
    pathFrom: ["路径起点", "Path from"],
    pathEnd: ["选择终点", "Choose the other end"],
    cancel: ["取消", "Cancel"],
    noPath: ["两者之间没有路径", "No path joins the two"],
    path: ["路径", "Path"],
    steps: ["步", "steps"],
    moreOf: ["更多", "more"],
    showing: ["显示", "Showing"],
    of: ["/", "of"],
    nodes: ["个节点", "nodes"],
    startHere: ["从这里开始", "Start here"],
    help1: ["点一下看卡片，双击展开周围。", "Click for the card, double-click to expand."],
    help2: ["每条事实都附原句为依据。", "Every fact shows the sentence behind it."],
    helpKeys: ["查找", "find"],
    attendance: ["出席（按刊载顺序）", "Attendance (as printed)"],
    meetings: ["会议", "Meetings"],
    posts: ["任职", "Posts"],
    holders: ["任职者", "Office holders"],
    met: ["会见", "Met"],
    inspected: ["调研", "Inspected"],
    inspectedBy: ["来此调研", "Inspected by"],
    signed: ["签约", "Signed with"],
    funded: ["资金支持", "Funds"],
    fundedBy: ["资金来自", "Funded by"],
    partOf: ["隶属", "Part of"],
    organs: ["机构", "Organs"],
    regions: ["所辖地区", "Regions within"],
    parts: ["下属", "Parts"],
    hosted: ["主办的会议", "Meetings hosted"],
    hostedBy: ["主办", "Hosted by"],
    heldHere: ["在此举行的会议", "Meetings held here"],
    heldIn: ["举行地", "Held in"],
    chairs: ["主持", "Chaired by"],
    speakers: ["讲话", "Speakers"],
    deployers: ["部署", "Deployed by"],
    reporters: ["汇报", "Reported by"],
    together: ["常同场出席", "Often in the same room"],
    sharedMeetings: ["次", "meetings"],
    otherFacts: ["其他", "Other"],
    appointed: ["任命", "appointed"],
    removed: ["免去", "removed"],
    former: ["曾任", "former"],
    savePng: ["图片 PNG", "Picture (PNG)"],
    saveSvg: ["图片 SVG", "Picture (SVG)"],
    saveCsv: ["所示关系 CSV", "Relations shown (CSV)"],
    saveGraphml: ["所示图 GraphML", "Graph shown (GraphML)"],
    saveLink: ["复制此视图的链接", "Copy link to this view"],
    between: ["两者之间", "Between the two"],
    surroundings: ["周围", "Surroundings of"],
    strongest: ["最重要的部分", "The strongest part"],
    whole: ["全部节点", "The whole graph"],
    showAll: ["全部显示", "Show all"],
    common: ["共同出席的会议", "Meetings of both"],
    colleagues: ["同一机构的任职", "Posts at one body"],
  };
  let language = 0;

  // The words for a key in the language at present.
  function t(key) {
    return table[key] ? table[key][language] : key;
  }

  function use(name) {
    language = name === "en" ? 1 : 0;
    document.documentElement.lang = language ? "en" : "zh-CN";
    for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
    for (const node of document.querySelectorAll("[data-t-hint]")) node.placeholder = t(node.dataset.tHint);
    for (const node of document.querySelectorAll("[data-t-label]")) {
      node.setAttribute("aria-label", t(node.dataset.tLabel));
      if (node.tagName === "BUTTON") node.title = t(node.dataset.tLabel);
    }
    gx.tell("worded");
  }

  // One of a pair (Chinese, English), such as the labels that come with the data.
  const pick = (pair, otherwise) => (pair ? pair[language] : otherwise);
  const name = () => (language ? "en" : "zh");

  return { t, use, pick, name };
})();

// Search on the site without a server. The index lies in small files under `search/`, made by
// `press/search_index.py`; they are scripts, so that a site opened from a folder can be searched
// too. A query asks the newest block of stories first and ends when a page of results is full, or
// when about as much has been fetched as a telephone should: the reader then decides to go on.
"use strict";
(() => {
  const page = document.getElementById("search");
  if (!page) return;
  const [told, list, more] = ["search-told", "search-found", "search-more"].map((id) =>
    document.getElementById(id));
  const input = page.querySelector("input[name=q]");
  const folder = new URL("search/", document.baseURI);
  const HAN = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const RUN = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{L}\\p{N}])+`, "gu");
  const START = new RegExp(`^[${HAN}]`, "u");
  const PAGE = 10, BUDGET = 110000, PART = 9000, MOST_PIECES = 4;

  // Files, each asked for once; each calls `siteSearch` with its name and its matter.
  const asked = new Map(), come = new Map();
  window.siteSearch = (name, matter) => come.set(name, matter);
  const file = (name, version) => {
    if (!asked.has(name)) {
      asked.set(name, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = new URL(`${name}.js?${version}`, folder).href;
        script.onload = () => (come.has(name) ? done(come.get(name)) : failed(new Error(name)));
        script.onerror = () => { asked.delete(name); failed(new Error(name)); };
        document.head.append(script);
      }));
    }
    return asked.get(name);
  };

  // The query, cut as the index is (`press/search_pieces.py`).
  const spread = (number) => Math.imul(number, 0x9e3779b1) >>> 0;
  const pair = (run, at) => spread(run.charCodeAt(at) | (run.charCodeAt(at + 1) << 16));
  const word = (run) => {
    let number = 7;
    for (let at = 0; at < run.length; at++) number = (Math.imul(number, 31) + run.charCodeAt(at)) | 0;
    return spread(number);
  };
  const cut = (query) => {
    const composed = query === query.normalize("NFC") ? query : query.normalize("NFKC");
    const pieces = new Set(), words = composed.match(RUN) || [];
    for (const run of words) {
      if (!START.test(run)) pieces.add(word(run.normalize("NFKC").toLowerCase()));
      else {
        for (let at = 0; at + 1 < run.length; at += 2) pieces.add(pair(run, at));
        if (run.length % 2 && run.length > 1) pieces.add(pair(run, run.length - 2));
      }
    }
    return { words, pieces: [...pieces].slice(0, MOST_PIECES) };
  };

  // A part: `piece * size + place` of every story that has a piece, ascending, each as its
  // distance from the one before, in base 45 of printable signs, the least digit first.
  const SIGNS = new Int8Array(128);
  for (let code = 35, value = 0; code < 127; code++) {
    if (code !== 60 && code !== 92) SIGNS[code] = value++;
  }
  const places = (part, piece, size) => {
    const found = [], from = piece * size;
    for (let at = 0, number = 0; at < part.length;) {
      let scale = 1, sign = SIGNS[part.charCodeAt(at++)];
      for (; sign >= 45; sign = SIGNS[part.charCodeAt(at++)]) {
        number += (sign - 45) * scale;
        scale *= 45;
      }
      number += sign * scale;
      if (number >= from + size) break;
      if (number >= from) found.push(number - from);
    }
    return found;
  };

  let search = null;

  // Returns the places in a block of the stories that have all pieces.
  const inBlock = async (now, [start, size, bits, , version]) => {
    let found = null;
    for (const piece of now.pieces) {
      const part = (piece >>> (32 - bits)).toString(16);
      const matter = await file(`${size}-${start}/${part}`, version);
      if (!now.seen.has(`${start}/${part}`)) now.fetched += matter.length;
      now.seen.add(`${start}/${part}`);
      const here = places(matter, (piece >>> 4) & 0xfffff, size);
      found = found ? found.filter((place) => here.includes(place)) : here;
      if (!found.length) break;
    }
    return found.reverse().map((place) => [start + place, version]);
  };

  const look = async (now) => {
    now.fetched = 0;
    while (now.blocks.length && now.hits.length < PAGE && now.fetched < BUDGET) {
      const room = Math.floor((BUDGET - now.fetched) / (PART * now.pieces.length));
      const width = Math.max(1, Math.min(room, now.first ? 1 : 4));
      now.first = false;
      const found = await Promise.all(now.blocks.splice(0, width).map((one) => inBlock(now, one)));
      now.hits.push(...found.flat());
    }
  };

  const lit = (text, words) => {
    const signs = words.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const made = document.createDocumentFragment();
    text.split(new RegExp(`(${signs.join("|")})`, "giu")).forEach((piece, at) => {
      const mark = at % 2 ? document.createElement("mark") : null;
      if (mark) mark.textContent = piece;
      made.append(mark || piece);
    });
    return made;
  };
  const element = (name, inside, kind = "") => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(inside);
    return made;
  };
  const line = ([title, address, day, column, summary], words) => {
    const link = element("a", lit(title, words));
    const outside = /^[a-z][a-z0-9+.-]*:/i.test(address);
    // Browsers that know it go to the word in the text.
    link.href = outside ? address : `${address}#:~:text=${encodeURIComponent(words[0])}`;
    const facts = element("p", element("time", day), "found-facts");
    if (column) facts.append(" ", element("span", column));
    const shown = `${title} ${summary}`.toLowerCase();
    // The words stand further down, or among keywords and names.
    if (!words.some((one) => shown.includes(one.toLowerCase()))) {
      facts.append(" ", element("span", "见正文"));
    }
    const made = element("li", element("h2", link), "found");
    if (summary) made.append(element("p", lit(summary, words), "found-summary"));
    made.append(facts);
    return made;
  };

  const show = async (now) => {
    const shown = now.hits.splice(0, PAGE);
    const parts = await Promise.all(shown.map(async ([number, version]) =>
      (await file(`lines/${number >> 4}`, version))[number & 15] || []));
    if (now !== search) return;
    const lines = parts.flat().sort((one, other) => (one[2] < other[2] ? 1 : -1));
    list.append(...lines.map((one) => line(one, now.words)));
    now.shown += lines.length;
  };

  const say = (now) => {
    const rest = now.hits.length || now.blocks.length;
    const until = now.blocks.length && !now.hits.length ? `，已查到 ${now.blocks[0][3]} 的稿件` : "";
    if (now.shown) told.textContent = `找到${rest ? "" : "全部"} ${now.shown} 篇${until}。`;
    else told.textContent = rest ? `还没有找到${until}。` : "没有找到含有这些词的稿件。";
    more.hidden = !rest;
    more.textContent = now.hits.length ? "更多结果" : "查更早的稿件";
  };

  const go = async (now) => {
    told.textContent = "正在查找…";
    more.hidden = true;
    try {
      if (!now.blocks) now.blocks = [...await file("blocks", Math.floor(Date.now() / 60000))];
      if (now.hits.length < PAGE) await look(now);
      if (now !== search) return;
      await show(now);
      if (now === search) say(now);
    } catch {
      if (now !== search) return;
      told.textContent = location.protocol === "file:"
        ? "浏览器不让从文件夹打开的网页读取搜索数据，请在网站上查找。"
        : "搜索数据没有取到，请检查网络后再试。";
      more.textContent = "再试一次";
      more.hidden = false;
    }
  };

  const start = (query) => {
    list.replaceChildren();
    more.hidden = true;
    const { words, pieces } = cut(query);
    search = { words, pieces, blocks: null, hits: [], seen: new Set(), shown: 0, first: true };
    if (pieces.length) go(search);
    else told.textContent = query.trim() ? "请至少输入两个字，或一个完整的词。" : "";
  };

  page.addEventListener("submit", (event) => {
    event.preventDefault();
    // A page opened from a folder may not change its address.
    try { history.replaceState(null, "", `?q=${encodeURIComponent(input.value)}`); } catch { /* so be it */ }
    start(input.value);
  });
  more.addEventListener("click", () => go(search));
  input.value = new URLSearchParams(location.search).get("q") || "";
  start(input.value);
})();

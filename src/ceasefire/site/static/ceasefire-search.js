/* The page of search. The engine and the index are loaded when somebody searches; the index is a
   script that sets one global, as a page that is opened from a file can fetch nothing. */
(function () {
  "use strict";
  var form = document.querySelector("form.cf-search");
  if (!form) return;
  var field = form.querySelector("input"), status = document.querySelector(".cf-search-count");
  var list = document.querySelector(".cf-results"), more = document.querySelector(".cf-search-more");
  var SHOWN = 10, SNIPPET = 190;
  var SYNONYM = 0.6;  // what another word for the same weighs beside the word itself
  var LENGTH = { k: 1.2, b: 0.3, d: 0.5 };  // of what much is told, that is no reason to come last
  var MORE = 0.2;  // how much the claims of a finding weigh
  var WEAK = 0.1;  // below this part of the best score a result is none
  var WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:,\d{3})*/gu;
  var EMPTY = new Set(("a an and are as at be by can did do does for from had has have how i if in is it its me of off on or" +
    " s so than that the their them they this to was we were what when where which who whom whose why will with").split(" "));
  var HINT = "Type a word, a name, a question, or the name of a claim.";
  var index, engine, groups, terms, loading, timer = 0, found = [], asked = "";

  /* Words */

  // One form for the spellings of a word: no accents, one spelling of long vowels, no plural.
  function fold(word) {
    var plain = word.normalize("NFD").replace(/\p{M}|[.,]/gu, "").toLowerCase().replace(/ı/g, "i");
    plain = plain.replace(/oo/g, "u").replace(/ee/g, "i");
    if (plain.length < 4) return plain;
    return plain.replace(/ies$/, "y").replace(/(sh|ch|ss|x)es$/, "$1").replace(/([^su])s$/, "$1");
  }
  function words(text) { return (text.match(WORD) || []).map(fold).filter(meant); }
  function meant(word) { return word.length > 1 || /\d/.test(word); }

  function build() {
    engine = new MiniSearch({
      fields: ["title", "page", "text"], tokenize: words, processTerm: function (word) { return word; }
    });
    terms = new Set();
    engine.addAll(index.places.map(function (place, id) {
      [place[2], place[3]].forEach(function (text) { words(text).forEach(terms.add, terms); });
      return { id: id, title: place[2], page: index.pages[place[0]][1], text: place[3] };
    }));
    groups = new Map();
    index.same.forEach(function (group) {
      group.forEach(function (phrase) {
        var key = words(phrase).join(" ");
        groups.set(key, (groups.get(key) || []).concat([group]));
      });
    });
  }

  // The parts of a query: phrases that the vocabulary knows, the longest first, and single words.
  function parts(query) {
    var said = words(query), made = [];
    for (var at = 0; at < said.length; at += size) {
      var size = Math.min(5, said.length - at);
      while (size > 1 && !groups.has(said.slice(at, at + size).join(" "))) size -= 1;
      made.push(said.slice(at, at + size));
    }
    var meaning = made.filter(function (part) { return part.length > 1 || !EMPTY.has(part[0]); });
    return meaning.length ? meaning : made;
  }

  /* Search */

  function told(phrase) {
    var meaning = phrase.filter(function (word) { return !EMPTY.has(word); });
    return meaning.length ? meaning : phrase;
  }

  function matches(said, weight, loosely) {
    var phrase = told(said);
    var results = engine.search(phrase.join(" "), {
      combineWith: "AND", boost: { title: 2.5, page: 1.2 }, bm25: LENGTH,
      prefix: function (term) { return loosely && term.length > 2; },
      fuzzy: function (term) { return loosely && !terms.has(term) && term.length > 3 ? 0.25 : false; }
    });
    return results.map(function (one) {
      return { id: one.id, score: weight * one.score / phrase.length, words: Object.keys(one.match) };
    });
  }

  // What answers to a part best: the part itself, or another name for the same.
  function answers(part) {
    var best = new Map();
    function take(one) {
      var known = best.get(one.id) || { score: 0, words: [] };
      best.set(one.id, { score: Math.max(known.score, one.score), words: known.words.concat(one.words) });
    }
    matches(part, 1, true).forEach(take);
    var same = new Map();
    (groups.get(part.join(" ")) || []).forEach(function (group) {
      group.forEach(function (phrase) { same.set(words(phrase).join(" "), words(phrase)); });
    });
    same.delete(part.join(" "));
    same.forEach(function (phrase) { matches(phrase, SYNONYM, false).forEach(take); });
    return best;
  }

  function search(query) {
    var asked = parts(query), all = new Map();
    asked.forEach(function (part) {
      answers(part).forEach(function (one, id) {
        var known = all.get(id) || { id: id, score: 0, parts: 0, words: new Set() };
        known.score += one.score;
        known.parts += 1;
        one.words.forEach(known.words.add, known.words);
        all.set(id, known);
      });
    });
    var results = Array.from(all.values()).filter(function (one) { return one.parts * 2 >= asked.length; });
    results.forEach(function (one) {
      one.score *= index.kinds[kind(one)][1] * Math.pow(one.parts / asked.length, 2) * claims(one);
    });
    results.sort(function (one, other) { return other.score - one.score || one.id - other.id; });
    return results.filter(function (one) { return one.score >= WEAK * results[0].score; });
  }

  // Of findings alike, that with more claims comes first.
  function claims(one) { return 1 + MORE * Math.log(Math.max(1, index.places[one.id][4])); }

  /* Results */

  function page(result) { return index.pages[index.places[result.id][0]]; }
  function kind(result) { return page(result)[2]; }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // The stretch of a text that has the most of the words, with the words marked.
  function snippet(text, wanted) {
    var hits = Array.from(text.matchAll(WORD)).filter(function (hit) { return wanted.has(fold(hit[0])); });
    var start = 0, most = 0;
    hits.forEach(function (hit) {
      var near = hits.filter(function (other) { return other.index >= hit.index && other.index < hit.index + SNIPPET - 40; });
      var different = new Set(near.map(function (other) { return fold(other[0]); })).size;
      if (different > most) { most = different; start = hit.index; }
    });
    start = start < 60 ? 0 : text.lastIndexOf(" ", start - 30) + 1;
    var end = start + SNIPPET < text.length ? text.lastIndexOf(" ", start + SNIPPET) : text.length;
    var made = element("p", "cf-snippet", start ? "… " : ""), at = start;
    hits.forEach(function (hit) {
      if (hit.index < at || hit.index + hit[0].length > end) return;
      made.append(text.slice(at, hit.index), element("mark", "", hit[0]));
      at = hit.index + hit[0].length;
    });
    made.append(text.slice(at, end), end < text.length ? " …" : "");
    return made;
  }

  function item(result) {
    var place = index.places[result.id], of = page(result), made = element("li");
    var link = element("a", "", place[2] || of[1]);
    link.href = of[0] + (place[1] ? "#" + place[1] : "");
    made.append(link, element("p", "cf-where", index.kinds[of[2]][0] + (place[2] === of[1] ? "" : ": " + of[1])));
    made.append(snippet(place[3] || sections(place), result.words));
    return made;
  }

  // What the top of a page says that has no words of its own before its sections.
  function sections(top) {
    return index.places.filter(function (place) { return place[0] === top[0] && place !== top; })
      .map(function (place) { return place[2]; }).join(" · ");
  }

  // A claim is found by its name, as the report (p12.1) and an address (p12-1) write it.
  function named(query) {
    var name = query.toLowerCase().replace(/^.*#/, "").replace(/\./g, "-");
    return index.claims.indexOf(name, 1) > 0 ? name : "";
  }

  function claim(name) {
    var made = element("li"), link = element("a", "", name);
    link.href = index.claims[0] + "#" + name;
    made.append(link, element("p", "cf-where", "Claim"));
    return made;
  }

  function count(query) {
    if (!found.length) return "Nothing found for “" + query + "”. Fewer or other words may find more.";
    var by = index.kinds.map(function (each, at) {
      return [each[0], found.filter(function (one) { return kind(one) === at; }).length, each[1]];
    }).filter(function (each) { return each[1]; }).sort(function (one, other) { return other[2] - one[2]; });
    return found.length + (found.length === 1 ? " result" : " results") + " for “" + query + "”. " +
      by.map(function (each) { return each[0] + ": " + each[1]; }).join("; ") + ".";
  }

  function extend() {
    var at = list.children.length;
    list.append.apply(list, found.slice(at, at + SHOWN).map(item));
    more.hidden = list.children.length >= found.length;
    return list.children[at];
  }

  function show(query) {
    asked = query;
    var name = query ? named(query) : "";
    found = query && !name ? search(query) : [];
    list.replaceChildren();
    extend();
    if (name) list.append(claim(name));
    status.textContent = name ? "1 claim has that name." : query ? count(query) : HINT;
  }

  /* Loading */

  function load(address) {
    return new Promise(function (done, failed) {
      var script = element("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  function ready() {
    loading = loading || Promise.all([load(form.dataset.engine), load(form.dataset.index)]).then(function () {
      index = window.ceasefireSearch;
      build();
    });
    return loading;
  }

  function ask() {
    var query = field.value.trim();
    clearTimeout(timer);
    if (query && !index) status.textContent = "Loading the index.";
    ready().then(function () { if (query !== asked) show(query); }, function () {
      status.textContent = "The index could not be loaded, so nothing can be searched here.";
    });
  }

  function keep() {
    var address = field.value.trim() ? "?q=" + encodeURIComponent(field.value.trim()) : location.pathname;
    try { history.replaceState(null, "", address); } catch (refused) { /* some browsers keep the address of a file */ }
  }

  form.hidden = false;
  field.addEventListener("focus", ready, { once: true });
  field.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(ask, 200); });
  form.addEventListener("submit", function (event) { event.preventDefault(); keep(); ask(); });
  more.addEventListener("click", function () { extend().querySelector("a").focus(); });
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (field.value.trim()) ask(); else { status.textContent = HINT; field.focus(); }
})();

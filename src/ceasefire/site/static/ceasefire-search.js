/* The page of search. The engine and the index are loaded when somebody searches; the index is a
   script that sets one global, as a page that is opened from a file can fetch nothing. */
(function () {
  "use strict";
  var form = document.querySelector("form.cf-search");
  if (!form) return;
  var field = form.querySelector("input"), status = document.querySelector(".cf-search-count");
  var list = document.querySelector(".cf-results"), more = document.querySelector(".cf-search-more");
  var instead = document.querySelector(".cf-search-instead");
  var SHOWN = 10, SNIPPET = 190;
  var SYNONYM = 0.6;  // what another word for the same weighs beside the word itself
  var LENGTH = { k: 1.2, b: 0.3, d: 0.5 };  // of what much is told, that is no reason to come last
  var MORE = 0.2;  // how much the claims of a finding weigh
  var WEAK = 0.1;  // below this part of the best score a result is none
  var LED = 1.5;  // what a place weighs to which words lead, beside the best of those that have them
  var LEANING = 2.5;  // what a heading gains that answers the question word, such as a cause for "why"
  var DEFINED = 1.5;  // what an entry of the glossary gains where it is asked what something is
  var NEAR = 6, FAR = 9;  // from how many letters on a word may be misspelt, and in two of them
  var SAME = 3;  // how many other words for one that no page has are named
  var FEW = 6;  // with fewer results on a person, those on whom he speaks for come after them
  var WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:,\d{3})*/gu;
  var ANSWER = /^(?:\([^)]*\)|;(?! )|[^;(])*/;  // of a finding, what stands before its claims
  var EMPTY = new Set(("a about again an and any are as at be been by can could did do does for from had has have how i if in is" +
    " it its many me much of off on or s so still tell than that the their them there they this to was we were what when where" +
    " whether which who whom whose why will with would").split(" ").map(fold));
  var HINT = "Type a word, a name, a question, or the name of a claim.";
  var index, engine, groups, leads, terms, loading, timer = 0, found = [], notes = [], asked = "";

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
  function key(phrase) { return phrase.join(" "); }
  function full(word) { return !EMPTY.has(word); }
  function quoted(word) { return "“" + word + "”"; }
  function listed(all) { return all.length < 2 ? all.join("") : all.slice(0, -1).join(", ") + " and " + all[all.length - 1]; }

  function add(map, name, value) { map.set(name, (map.get(name) || []).concat([value])); }

  function build() {
    engine = new MiniSearch({
      fields: ["title", "page", "text"], tokenize: words, processTerm: function (word) { return word; }
    });
    terms = new Map();
    engine.addAll(index.places.map(function (place, id) {
      [place[2], place[3]].forEach(function (text) {
        (text.match(WORD) || []).forEach(function (word) { if (!terms.has(fold(word))) terms.set(fold(word), word); });
      });
      return { id: id, title: place[2], page: index.pages[place[0]][1], text: place[3] };
    }));
    groups = new Map();
    leads = new Map();
    index.same.forEach(function (group) {
      group.forEach(function (phrase) { add(groups, key(words(phrase)), group); });
    });
    index.leads.forEach(function (lead) {
      var phrases = lead.slice(1).map(words);
      new Set(phrases.map(key)).forEach(function (phrase) { add(leads, phrase, lead[0]); });
      new Set(phrases.map(asking)).forEach(function (phrase) { add(leads, phrase, lead[0]); });
    });
  }

  // The parts of a query: phrases that the vocabulary knows, the longest first, and single words.
  function parts(said) {
    var made = [];
    for (var at = 0; at < said.length; at += size) {
      var size = Math.min(5, said.length - at);
      while (size > 1 && !groups.has(key(said.slice(at, at + size)))) size -= 1;
      made.push(said.slice(at, at + size));
    }
    var meaning = made.filter(function (part) { return part.some(full); });
    return meaning.length ? meaning : made;
  }

  /* Search */

  // A query as a whole, without the words that say nothing; no other key of a map begins so.
  function asking(said) { return "?" + key(told(said)); }

  function told(phrase) {
    var meaning = phrase.filter(full);
    return meaning.length ? meaning : phrase;
  }

  function matches(said, weight, loosely) {
    var phrase = told(said);
    var results = engine.search(key(phrase), {
      combineWith: "AND", boost: { title: 2.5, page: 1.2 }, bm25: LENGTH,
      prefix: function (term) { return loosely && term.length > 2; }
    });
    return results.map(function (one) {
      return { id: one.id, score: weight * one.score / phrase.length, words: Object.keys(one.match) };
    });
  }

  // How many letters have to be changed, added or left out to make one word of another.
  function apart(one, other) {
    var row = Array.from({ length: other.length + 1 }, function (_, at) { return at; });
    for (var i = 1; i <= one.length; i += 1) {
      var before = row[0];
      row[0] = i;
      for (var j = 1; j <= other.length; j += 1) {
        var above = row[j];
        row[j] = Math.min(above + 1, row[j - 1] + 1, before + (one[i - 1] === other[j - 1] ? 0 : 1));
        before = above;
      }
    }
    return row[other.length];
  }

  // The words of the book of which one that it does not have is likely a slip. A short one is none: it
  // would make one name of another.
  function near(word) {
    if (word.length < NEAR || /\d/.test(word)) return [];
    var least = word.length < FAR ? 1 : 2, nearest = [];
    terms.forEach(function (_, term) {
      if (term[0] !== word[0] || Math.abs(term.length - word.length) > least) return;
      var distance = apart(word, term);
      if (distance < least) nearest = [];
      if (distance <= least) { least = distance; nearest.push(term); }
    });
    return nearest;
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
    (groups.get(key(part)) || []).forEach(function (group) {
      group.forEach(function (phrase) { same.set(key(words(phrase)), words(phrase)); });
    });
    same.delete(key(part));
    same.forEach(function (phrase) { matches(phrase, SYNONYM, false).forEach(take); });
    lead(leads.get(key(part)), best, part);
    return best;
  }

  // Put first what words lead to.
  function lead(places, best, phrase) {
    var top = Math.max.apply(null, [1].concat(Array.from(best.values(), function (one) { return one.score; })));
    (places || []).forEach(function (id, at) {
      var known = best.get(id) || { words: phrase };
      best.set(id, { id: id, score: top * LED * Math.pow(0.95, at), words: known.words });
    });
  }

  // A part with what answers to it; where no page has its word, with what answers to the words that begin
  // so, or else to those next to it, of which a note says so.
  function sought(part, spelt) {
    var found = answers(part), word = part[0], shown = [];
    if (part.length === 1 && !terms.has(word) && !groups.has(word) && !leads.has(word)) {
      if (found.size) {
        shown = Array.from(new Set(Array.from(found.values()).flatMap(function (one) { return one.words; })));
      } else {
        shown = near(word);
        shown.forEach(function (term) { answers([term]).forEach(function (one, id) { found.set(id, one); }); });
      }
      replaced(part, spelt, shown.map(function (term) { return terms.get(term) || term; }));
    }
    return { part: part, answers: found };
  }

  function replaced(part, spelt, shown) {
    if (!shown.length) return;
    notes.push("No page has " + typed(part, spelt) + "; shown: " + listed(shown.slice(0, SAME).map(quoted)) + ".");
  }

  function typed(part, spelt) { return quoted(part.map(function (word) { return spelt.get(word); }).join(" ")); }

  // Without the words that no page has; of them and of those for which others stand a note says so.
  function having(all, spelt) {
    all.forEach(function (one) {
      var had = one.part.every(function (word) { return terms.has(word); });
      if (had || !one.answers.size || !groups.has(key(one.part))) return;
      replaced(one.part, spelt, groups.get(key(one.part)).flat().filter(function (phrase) {
        var said = words(phrase);
        return key(said) !== key(one.part) && said.every(function (word) { return terms.has(word); });
      }));
    });
    var missing = all.filter(function (one) { return !one.answers.size; }).map(function (one) {
      return typed(one.part, spelt);
    });
    if (missing.length) notes.push(listed(missing) + (missing.length > 1 ? " are" : " is") + " not in the book.");
    return all.filter(function (one) { return one.answers.size; });
  }

  // A word that few places have says more than one that many have.
  function telling(one) { return Math.log(1 + index.places.length / one.answers.size); }

  function search(query) {
    var said = words(query);
    var spelt = new Map((query.match(WORD) || []).map(function (word) { return [fold(word), word]; }));
    var all = new Map(), whole = 0, results = new Map();
    notes = [];
    var asked = having(parts(said).map(function (part) { return sought(part, spelt); }), spelt);
    asked.forEach(function (one) {
      var weight = telling(one);
      whole += weight;
      one.answers.forEach(function (hit, id) {
        var known = all.get(id) || { id: id, score: 0, parts: 0, share: 0, words: new Set() };
        known.score += hit.score;
        known.parts += 1;
        known.share += weight;
        hit.words.forEach(known.words.add, known.words);
        all.set(id, known);
      });
    });
    all.forEach(function (one, id) {
      if (one.share * 2 < whole && one.parts * 2 < asked.length) return;
      one.score *= index.kinds[kind(one)][1] * Math.pow(one.share / whole, 2) * claims(one) * leaning(one, said);
      results.set(id, one);
    });
    lead(leads.get(key(said)) || leads.get(asking(said)) || begun(said, results), results, said);
    results = Array.from(results.values(), function (one) { one.words = new Set(one.words); return one; });
    results.sort(function (one, other) { return other.score - one.score || one.id - other.id; });
    return results.filter(function (one) { return one.score >= WEAK * results[0].score; });
  }

  // Where a word leads with which a question begins: those places alone that have the rest of it.
  function begun(said, results) {
    return EMPTY.has(said[0]) && (leads.get(said[0]) || []).filter(function (id) { return results.has(id); });
  }

  // Of findings alike, that with more claims comes first.
  function claims(one) { return 1 + MORE * Math.log(Math.max(1, index.places[one.id][4])); }

  // What a question word looks for: the group that begins with it names headings that answer it.
  function leaning(one, said) {
    var title = " " + key(words(index.places[one.id][2] + " " + page(one)[1])) + " ";
    var leant = said.some(function (word) {
      return EMPTY.has(word) && (groups.get(word) || []).some(function (group) {
        return group.some(function (phrase) {
          var named = key(words(phrase));
          return named !== word && title.includes(" " + named + " ");
        });
      });
    });
    var defined = /^(what|who) (is|are|was|were)\b/.test(key(said)) && index.kinds[kind(one)][0] === "Glossary";
    return (leant ? LEANING : 1) * (defined ? DEFINED : 1);
  }

  // Whom a person speaks for, of whom little is told himself.
  function principal(query) {
    var name = key(told(words(query)));
    var pairs = index.for.filter(function (pair) {
      var person = words(pair[0]);
      return name === key(person) || name === person[person.length - 1];
    });
    return pairs.length === 1 ? pairs[0] : null;
  }

  function answered(query) {
    var results = search(query), said = notes, pair = results.length < FEW && principal(query);
    if (pair) {
      var had = new Set(results.map(function (one) { return one.id; }));
      var others = search(pair[1]).filter(function (one) { return !had.has(one.id); });
      notes = said.concat(others.length ? [pair[0] + " counts as one voice with " + pair[1] + ", which is shown too."] : []);
      return results.concat(others);
    }
    return results;
  }

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
    var answer = place[4] ? place[3].match(ANSWER)[0] : "", rest = place[3].slice(answer && answer.length + 2);
    var text = answer || place[3] || place[1] ? rest : sections(place);
    if (answer) made.append(element("p", "cf-found", answer));
    if (text) made.append(snippet(text, result.words));
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
    if (!found.length) return ["Nothing found."].concat(notes).join(" ");
    var by = index.kinds.map(function (each, at) {
      return [each[0], found.filter(function (one) { return kind(one) === at; }).length, each[1]];
    }).filter(function (each) { return each[1]; }).sort(function (one, other) { return other[2] - one[2]; });
    return notes.concat(found.length + (found.length === 1 ? " result" : " results")).join(" ") + " for " + quoted(query) + ". " +
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
    found = query && !name ? answered(query) : [];
    if (instead) instead.hidden = !query || Boolean(name || found.length);
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

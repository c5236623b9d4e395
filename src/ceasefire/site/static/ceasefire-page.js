/* The page itself: light or dark, the contents on a phone, and links that copy their address. */
(function () {
  "use strict";
  var root = document.documentElement;

  // Light or dark: the button names what it leads to.
  var mode = document.querySelector(".cf-mode");
  function name() { mode.textContent = root.dataset.theme === "dark" ? "Light" : "Dark"; }
  mode.addEventListener("click", function () { window.ceasefireMode(); });
  root.addEventListener("cf-mode", name);
  name();
  mode.hidden = false;

  // On a narrow screen the contents stand below the text; the link opens them over it.
  var open = document.querySelector(".cf-open"), contents = document.getElementById("contents");
  open.setAttribute("role", "button");
  open.setAttribute("aria-controls", "contents");
  function show(shown) {
    root.style.setProperty("--cf-bar-ends", Math.max(0, open.closest(".cf-bar").getBoundingClientRect().bottom) + "px");
    contents.classList.toggle("cf-over", shown);
    open.setAttribute("aria-expanded", String(shown));
    open.textContent = shown ? "Close" : "Contents";
  }
  show(false);
  open.addEventListener("click", function (event) {
    event.preventDefault();
    show(!contents.classList.contains("cf-over"));
    if (contents.classList.contains("cf-over")) contents.focus();
  });
  open.addEventListener("keydown", function (event) {
    if (event.key === " ") { event.preventDefault(); open.click(); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && contents.classList.contains("cf-over")) { show(false); open.focus(); }
  });
  contents.addEventListener("click", function (event) { if (event.target.closest("a")) show(false); });

  // Code is for those who want it: one button shows all that a page has.
  var cells = document.querySelectorAll("div.cell > details");
  if (cells.length) {
    var code = document.createElement("button"), holder = document.createElement("p");
    code.type = "button";
    holder.className = "cf-code";
    holder.appendChild(code);
    document.querySelector("article").appendChild(holder);
    var tell = function (open) {
      root.classList.toggle("cf-code-shown", open);
      cells.forEach(function (cell) { cell.open = open; });
      code.setAttribute("aria-pressed", String(open));
      code.textContent = open ? "Hide the code of this page" : "Show the code of this page";
    };
    code.addEventListener("click", function () {
      tell(!root.classList.contains("cf-code-shown"));
      if (root.classList.contains("cf-code-shown")) cells[0].scrollIntoView({ block: "center" });
    });
    tell(false);
  }

  // The sections stand open where there is room for them.
  var sections = document.querySelector(".cf-on-page details");
  if (sections && window.matchMedia("(min-width: 1180px)").matches) sections.open = true;

  // Words that are copied keep what warns of them, and take the reference to their page along.
  var reference = document.querySelector(".cf-reference");
  function place(node) {
    var here = node.nodeType === 1 ? node : node.parentElement;
    var holder = here && here.closest("section[id], tr[id], figure[id]");
    return location.href.split("#")[0] + (holder ? "#" + holder.id : "");
  }
  function plain(range) {
    var shown = document.createElement("div");
    shown.appendChild(range.cloneContents());
    shown.querySelectorAll(".cf-mark, .headerlink, .cf-permalink, .cf-hidden:not(.cf-carried), [aria-hidden]").forEach(function (part) { part.remove(); });
    shown.querySelectorAll(".cf-carried, .cf-warning").forEach(function (part) { part.replaceWith(part.textContent); });
    return shown;
  }
  // What warns of a value is in one element with it, behind it: is the end of a selection in the two of them?
  function ends(range, warning) {
    var value = warning.closest(".cf-value") || warning.parentElement, part = range.cloneRange();
    if (!value.contains(range.endContainer) || range.comparePoint(warning, warning.childNodes.length) < 1) return false;
    if (range.comparePoint(value, 0) === 0) part.setStart(value, 0);
    return part.toString().trim() !== "";
  }
  document.addEventListener("copy", function (event) {
    var selection = window.getSelection(), article = document.querySelector("article");
    if (!reference || !article || !selection.rangeCount || !event.clipboardData) return;
    var range = selection.getRangeAt(0).cloneRange(), words = selection.toString();
    if (!article.contains(range.commonAncestorContainer)) return;
    // A selection that ends in a value takes the rest of it along, and what warns of it.
    var warnings = Array.from(article.querySelectorAll(".cf-carried"));
    var cut = warnings.find(function (warning) { return ends(range, warning); });
    if (cut) {
      var rest = range.cloneRange();
      rest.collapse(false);
      rest.setEndAfter(cut);
      words += plain(rest).textContent;
      range.setEndAfter(cut);
    }
    words = words.trim();
    if (!warnings.some(function (warning) { return range.intersectsNode(warning); }) && words.split(/\s+/).length < 4) return;
    var from = reference.textContent.trim() + " " + place(range.startContainer);
    var shown = plain(range), line = document.createElement("p");
    line.textContent = from;
    shown.appendChild(line);
    event.clipboardData.setData("text/plain", words + "\n\n" + from);
    event.clipboardData.setData("text/html", shown.innerHTML);
    event.preventDefault();
  });

  // A permanent link goes to its place, and copies its address.
  var told = document.createElement("div");
  told.className = "cf-copied";
  told.setAttribute("role", "status");
  document.body.appendChild(told);
  var timer = 0;
  function say(text) {
    told.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(function () { told.textContent = ""; }, 2500);
  }
  function copyOldWay(text) {
    var field = document.createElement("textarea");
    field.value = text;
    field.className = "cf-hidden";
    document.body.appendChild(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done;
  }
  function copy(text) {
    var clipboard = navigator.clipboard;
    if (!clipboard) return Promise.resolve(copyOldWay(text));
    return clipboard.writeText(text).then(function () { return true; }, function () { return copyOldWay(text); });
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.headerlink, a.cf-permalink");
    if (!link) return;
    copy(link.href).then(function (done) {
      say(done ? "Link copied" : "The link is in the address bar");
      link.focus({ preventScroll: true });
    });
  });
})();

/* Shows the evidence behind a value or a paragraph, or who a name means, when a reader points at it, tabs
   to it or taps it. Without this script the link leads to the evidence pages, to the end of the page, or to
   the glossary. */
(function () {
  "use strict";
  var LEADING = "a[data-note], a[data-basis], a[data-term]", LEAST = 220;
  var links = document.querySelectorAll(LEADING);
  if (!links.length) return;
  var box = document.createElement("div");
  box.className = "cf-preview";
  box.setAttribute("role", "group");
  box.hidden = true;
  document.body.appendChild(box);
  // What a screen reader announces has to be there before it is filled.
  var told = document.createElement("div");
  told.className = "cf-hidden cf-told";
  told.setAttribute("role", "status");
  document.body.appendChild(told);
  var shown = null, timer = 0, byTouch = false, leaving = 300;

  function later(what, delay) { clearTimeout(timer); timer = setTimeout(what, delay); }

  // The evidence of a paragraph stands in the margin beside it, where there is room for it.
  function beside(link) {
    var paragraph = link.parentElement.getBoundingClientRect(), spot = link.getBoundingClientRect();
    var page = document.documentElement, margin = 8, left = paragraph.right + 3 * margin;
    var room = page.clientWidth - left - margin;
    if (room < LEAST) return false;
    var bar = document.querySelector(".cf-bar").getBoundingClientRect();
    var top = Math.max(bar.bottom, 0) + margin, bottom = page.clientHeight - margin;
    box.style.maxWidth = Math.min(480, room) + "px";
    box.style.left = "0px";
    box.style.maxHeight = Math.max(160, bottom - top) + "px";
    // It reaches down to the line of the mark, so that a pointer gets there.
    var at = Math.max(top, Math.min(paragraph.top, bottom - box.offsetHeight), spot.bottom - box.offsetHeight);
    box.style.left = left + window.scrollX + "px";
    box.style.top = at + window.scrollY + "px";
    return true;
  }

  function place(link) {
    leaving = 300;
    if (link.dataset.basis && beside(link)) { leaving = 900; return; }
    var spot = link.getClientRects()[0] || link.getBoundingClientRect();
    var page = document.documentElement, width = page.clientWidth, height = page.clientHeight, margin = 8;
    var below = height - spot.bottom - 6, above = spot.top - 6;
    box.style.maxWidth = Math.min(480, width - 2 * margin) + "px";
    box.style.maxHeight = "none";
    box.style.left = "0px";
    var under = box.offsetHeight <= below - margin || below >= above;
    box.style.maxHeight = Math.max(160, (under ? below : above) - margin) + "px";
    var left = Math.max(margin, Math.min(spot.left, width - box.offsetWidth - margin));
    box.style.left = left + window.scrollX + "px";
    box.style.top = (under ? spot.bottom + 6 : spot.top - box.offsetHeight - 6) + window.scrollY + "px";
  }

  // The evidence of values and paragraphs stands on the page; what a name means waits in a template.
  function noteOf(link) {
    var of = link.dataset.term ? "term" : link.dataset.basis ? "basis" : "note";
    var found = document.getElementById("cf-" + of + "-" + link.dataset[of]);
    var note = found && (found.content || found).cloneNode(true);
    return note && of === "basis" ? shorten(note) : note;
  }

  // Of what a paragraph rests on the questions are shown with their answers, and the way to each note.
  function shorten(entry) {
    entry.querySelectorAll("ol > li").forEach(function (item) {
      var note = document.getElementById("cf-note-" + item.value), way = document.createElement("a");
      way.href = "#" + note.id;
      way.textContent = "note " + item.value;
      item.removeAttribute("id");
      item.replaceChildren.apply(item, Array.from(note.querySelector("p").cloneNode(true).childNodes));
      item.append("; ", way);
    });
    return entry;
  }

  function open(link) {
    clearTimeout(timer);
    if (shown === link) return;
    var note = noteOf(link);
    if (!note) return;
    shown = link;
    box.setAttribute("aria-label", link.dataset.term ? "Glossary" : "Evidence");
    box.hidden = false;
    box.replaceChildren.apply(box, Array.from(note.childNodes));
    box.scrollTop = 0;
    box.querySelectorAll("a").forEach(function (inner) { inner.tabIndex = -1; });
    told.textContent = Array.from(box.querySelectorAll("p, li"), function (part) {
      return part.textContent.trim();
    }).join(" ");
    place(link);
  }

  function close() {
    clearTimeout(timer);
    shown = null;
    box.hidden = true;
    box.replaceChildren();
    told.textContent = "";
  }

  links.forEach(function (link) {
    link.addEventListener("pointerenter", function (event) {
      if (event.pointerType === "mouse") later(function () { open(link); }, 120);
    });
    link.addEventListener("pointerleave", function (event) {
      if (event.pointerType === "mouse") later(close, leaving);
    });
    link.addEventListener("pointerdown", function (event) { byTouch = event.pointerType === "touch"; });
    link.addEventListener("focus", function () { if (!byTouch) open(link); });
    link.addEventListener("blur", function () { if (!byTouch) later(close, 100); });
    link.addEventListener("click", function (event) {
      if (byTouch && shown !== link) { event.preventDefault(); open(link); }
      byTouch = false;
    });
  });
  box.addEventListener("pointerenter", function () { clearTimeout(timer); });
  box.addEventListener("pointerleave", function (event) {
    if (event.pointerType === "mouse") later(close, 300);
  });
  // A link within the page moves the page under the preview.
  box.addEventListener("click", function (event) {
    if (event.target.closest('a[href^="#"]')) setTimeout(close, 0);
  });
  document.addEventListener("keydown", function (event) {
    var step = { ArrowDown: 60, ArrowUp: -60 }[event.key];
    if (!shown) return;
    if (event.key === "Escape") {
      close();
      event.stopPropagation();
    } else if (step && box.scrollHeight > box.clientHeight && document.activeElement === shown) {
      box.scrollTop += step;  // a preview that is too long for the window; Tab goes on to the next
      event.preventDefault();
    }
  }, true);
  document.addEventListener("pointerdown", function (event) {
    if (shown && !box.contains(event.target) && !event.target.closest(LEADING)) close();
  });
  window.addEventListener("beforeprint", close);
})();

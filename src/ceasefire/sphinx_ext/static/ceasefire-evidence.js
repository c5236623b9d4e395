/* Shows the evidence behind a value when a reader points at it, tabs to it or taps it.
   Without this script the link leads to the evidence pages. */
(function () {
  "use strict";
  var links = document.querySelectorAll("a[data-note]");
  if (!links.length) return;
  var box = document.createElement("div");
  box.className = "cf-preview";
  box.setAttribute("role", "status");
  box.setAttribute("aria-live", "polite");
  box.hidden = true;
  document.body.appendChild(box);
  var shown = null, timer = 0, byTouch = false;

  function later(what, delay) { clearTimeout(timer); timer = setTimeout(what, delay); }

  function place(link) {
    var spot = link.getClientRects()[0] || link.getBoundingClientRect();
    var width = document.documentElement.clientWidth, margin = 8;
    box.style.maxWidth = Math.min(480, width - 2 * margin) + "px";
    box.style.left = "0px";
    var left = Math.max(margin, Math.min(spot.left, width - box.offsetWidth - margin));
    var below = spot.bottom + 6;
    var above = spot.top - box.offsetHeight - 6;
    var top = below + box.offsetHeight > window.innerHeight && above > 0 ? above : below;
    box.style.left = left + window.scrollX + "px";
    box.style.top = top + window.scrollY + "px";
  }

  function open(link) {
    clearTimeout(timer);
    if (shown === link) return;
    var note = document.getElementById("cf-note-" + link.dataset.note);
    if (!note) return;
    shown = link;
    box.hidden = false;
    box.replaceChildren.apply(box, Array.from(note.cloneNode(true).childNodes));
    box.querySelectorAll("a").forEach(function (inner) { inner.tabIndex = -1; });
    place(link);
  }

  function close() {
    clearTimeout(timer);
    shown = null;
    box.hidden = true;
    box.replaceChildren();
  }

  links.forEach(function (link) {
    link.addEventListener("pointerenter", function (event) {
      if (event.pointerType === "mouse") later(function () { open(link); }, 120);
    });
    link.addEventListener("pointerleave", function (event) {
      if (event.pointerType === "mouse") later(close, 300);
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
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && shown) { close(); event.stopPropagation(); }
  }, true);
  document.addEventListener("pointerdown", function (event) {
    if (shown && !box.contains(event.target) && !event.target.closest("a[data-note]")) close();
  });
  window.addEventListener("beforeprint", function () {
    close();
    document.querySelectorAll(".cf-notes details").forEach(function (notes) { notes.open = true; });
  });
})();

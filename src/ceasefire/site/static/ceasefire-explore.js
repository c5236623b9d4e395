/* Turns a static figure into a live chart when a reader asks for it. Classic script, no
   dependencies: it must work from a file, where browsers allow neither modules nor fetch, and under
   a policy that forbids eval. Which rows stay and which are lit is reckoned here; what that does to
   the chart is written in its specification (figures/exploration.py). */
(() => {
  "use strict";

  const vegaAddress = new URL("ceasefire-vega.js", document.currentScript.src).href;
  const narrowScreen = window.matchMedia("(max-width: 560px)");
  const loading = new Map(); /* address -> promise */
  const opened = new Set(); /* figures that are live: one highlight serves them all */
  const shortestSpan = { time: 5 * 86400000, number: 4 };
  let highlighted = "";

  function load(address) {
    if (!loading.has(address)) {
      loading.set(address, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = resolve;
        script.onerror = () => {
          loading.delete(address);
          reject(new Error("cannot load"));
        };
        document.head.append(script);
      }));
    }
    return loading.get(address);
  }

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  const sorted = (names) => [...new Set(names)].sort((one, other) => one.localeCompare(other));

  /* The rows of a figure as lists of statements: {voice, source, day}. */
  function rowsOf(payload) {
    const told = new Map(Object.entries(payload.statements).map(
      ([id, [voice, source, day]]) => [id, { voice, source, day }]));
    return payload.rows.map((backing) => ({
      backing, statements: backing.split(" ").filter(Boolean).map((id) => told.get(id)),
    }));
  }

  class Figure {
    constructor(chart) {
      this.chart = chart;
      this.button = chart.querySelector(".cf-explore");
      this.still = chart.querySelector(".cf-static");
      this.live = chart.querySelector(".cf-live");
      this.status = chart.querySelector(".cf-status");
      this.view = null;
      this.button.addEventListener("click", () => (this.view ? this.close() : this.open()));
      chart.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !this.view) return;
        this.close();
        this.button.focus({ preventScroll: true });
      });
      this.button.hidden = false;
    }

    show(isLive) {
      this.live.hidden = !isLive;
      this.still.hidden = isLive;
      this.button.textContent = isLive ? "Close" : "Explore";
      this.button.setAttribute("aria-expanded", String(isLive));
    }

    async open() {
      this.button.disabled = true;
      this.status.textContent = "Loading the interactive chart.";
      try {
        const address = new URL(this.chart.dataset.figure, document.baseURI);
        await Promise.all([load(vegaAddress), load(address.href)]);
        const name = decodeURIComponent(address.pathname).split("/").pop().replace(/\.js$/, "");
        this.payload = window.ceasefireFigures[name];
        this.rows = rowsOf(this.payload);
        this.live.hidden = false; /* Vega measures text in it */
        await this.draw();
        this.addControls();
        this.show(true);
        opened.add(this);
        await this.apply();
      } catch {
        this.clear();
        this.status.textContent = "The interactive chart cannot be shown here; the figure is complete without it.";
      }
      this.button.disabled = false;
      this.button.focus({ preventScroll: true });
    }

    async draw() {
      const { wide, narrow } = this.payload;
      const spec = narrowScreen.matches ? { ...narrow, datasets: wide.datasets } : wide;
      this.stage = element("div", { class: "cf-stage" });
      this.live.append(this.stage);
      const made = await window.ceasefireVega(this.stage, structuredClone(spec), {
        actions: false, ast: true, defaultStyle: false, mode: "vega-lite", renderer: "svg",
        tooltip: { disableDefaultStyle: true },
      });
      this.embedded = made;
      this.describe();
      this.view = made.view;
      if (this.payload.axis) {
        this.whole = this.ends();
        this.listenToBrush();
      }
    }

    /* Another width asks for the other picture; what was chosen stays, and the whole axis shows. */
    async redraw() {
      this.embedded.finalize();
      this.stage.remove();
      await this.draw();
      await this.apply();
    }

    close() {
      this.clear();
      this.status.textContent = "";
    }

    clear() {
      opened.delete(this);
      this.embedded?.finalize();
      this.view = this.embedded = null;
      this.live.replaceChildren();
      document.getElementById("vg-tooltip-element")?.remove();
      this.show(false);
    }

    /* One image with the name and the words of the static one; its values are in the table below. */
    describe() {
      const svg = this.stage.querySelector("svg");
      svg.setAttribute("role", "img");
      svg.removeAttribute("aria-roledescription");
      svg.setAttribute("aria-label", ["title", "desc"].map(
        (part) => this.still.querySelector(`svg > ${part}`).textContent).join(". "));
    }

    /* -- controls -- */

    addControls() {
      const controls = element("div", { class: "cf-controls" });
      const statements = this.rows.flatMap((row) => row.statements);
      if (statements.length) {
        const voices = sorted(statements.map((one) => one.voice));
        const sources = sorted(statements.map((one) => one.source));
        this.days = sorted(statements.map((one) => one.day));
        this.voice = this.list(controls, "Highlight", [["", "everybody", voices]]);
        this.source = this.list(controls, "Source", [
          ["", "all", []], ["+", "Only what it says", sources], ["-", "Without it", sources]]);
        if (this.days.length > 1) this.addDays(controls);
        this.voice.addEventListener("change", () => {
          highlighted = this.voice.value;
          opened.forEach((figure) => figure.apply());
        });
        this.source.addEventListener("change", () => this.apply());
      }
      this.addButtons(controls);
      this.live.prepend(controls);
    }

    /* A labelled list; each group is [what its values begin with, its name, its entries]. */
    list(controls, label, groups) {
      const select = element("select");
      select.append(element("option", { value: "" }, groups[0][1]));
      groups.forEach(([sign, title, names]) => {
        const options = names.map((name) => element("option", { value: sign + name }, sign ? `${title}: ${name}` : name));
        const holder = sign ? element("optgroup", { label: title }) : select;
        holder.append(...options);
        if (sign) select.append(holder);
      });
      controls.append(element("label", {}, `${label} `, select));
      return select;
    }

    addDays(controls) {
      const last = this.days.length - 1;
      this.known = element("input", { type: "range", min: "0", max: String(last), step: "1", value: String(last) });
      this.knownText = element("output");
      controls.append(element("label", { class: "cf-known" }, "Known by ", this.known, " ", this.knownText));
      this.known.addEventListener("input", () => this.apply());
    }

    addButtons(controls) {
      const row = element("div", { class: "cf-buttons" });
      const add = (text, act) => {
        const button = element("button", { type: "button" }, text);
        button.addEventListener("click", act);
        row.append(button);
      };
      if (this.payload.axis) {
        const time = this.payload.axis === "time";
        add("Zoom in", () => this.zoom(0.5, 0));
        add("Zoom out", () => this.zoom(2, 0));
        add(time ? "Earlier" : "Lower", () => this.zoom(1, -0.25));
        add(time ? "Later" : "Higher", () => this.zoom(1, 0.25));
      }
      if (this.voice || this.payload.axis) add("Reset", () => this.reset());
      if (row.children.length) controls.append(row);
    }

    reset() {
      if (this.source) this.source.value = "";
      if (this.known) this.known.value = this.known.max;
      highlighted = "";
      if (this.payload.axis) this.span(...this.whole);
      opened.forEach((figure) => figure.apply());
    }

    /* -- what stays and what is lit -- */

    stays(statement) {
      const [sign, source] = [this.source.value[0], this.source.value.slice(1)];
      const asked = !sign || (statement.source === source) === (sign === "+");
      return asked && (!this.known || statement.day <= this.days[this.known.value]);
    }

    async apply() {
      if (!this.view) return;
      if (this.voice) this.select();
      await this.view.runAsync();
      if (this.voice) this.tell();
      else this.status.textContent = "Interactive: point at a mark, or tap it, to see its values.";
    }

    select() {
      const here = [...this.voice.options].some((option) => option.value === highlighted);
      this.voice.value = here ? highlighted : "";
      this.kept = this.rows.filter((row) => !row.statements.length || row.statements.some((one) => this.stays(one)));
      this.lit = this.kept.filter((row) => row.statements.some(
        (one) => one.voice === this.voice.value && this.stays(one)));
      this.view.signal("cfKept", this.allOf(this.kept));
      this.view.signal("cfLit", this.voice.value ? this.allOf(this.lit) : null);
      if (!this.known) return;
      this.knownText.textContent = this.payload.days[this.days[this.known.value]];
      this.known.setAttribute("aria-valuetext", this.knownText.textContent);
    }

    /* A label stands for several rows and names the claims of them all, so it stays with any. */
    allOf(rows) {
      const ids = new Set(rows.flatMap((row) => row.backing.split(" ")));
      const marks = rows.map((row) => row.backing);
      const labels = this.labels().filter((backing) => backing.split(" ").some((id) => ids.has(id)));
      return [...new Set([...marks, ...labels])];
    }

    labels() {
      const own = new Set(this.payload.rows);
      const all = Object.values(this.payload.wide.datasets).flat().map((row) => row.backing);
      return [...new Set(all.filter((backing) => backing !== undefined && !own.has(backing)))];
    }

    tell() {
      const [shown, all] = [this.kept.length, this.rows.length];
      const parts = [`${shown} of ${all} rows shown.`];
      if (shown < all) {
        parts.push("The others are hidden, not recomputed: a row stays while any source of it does.");
      }
      if (this.voice.value) parts.push(`Rows of ${this.voice.value}: ${this.lit.length}.`);
      else if (highlighted) parts.push(`${highlighted} says nothing in this figure.`);
      this.status.textContent = parts.join(" ");
    }

    /* -- the axis -- */

    ends() {
      return this.view.scale("x").domain().map(Number);
    }

    zoom(factor, step) {
      const [from, to] = this.ends();
      const middle = (from + to) / 2 + (to - from) * step;
      const half = ((to - from) * factor) / 2;
      this.span(middle - half, middle + half);
    }

    span(from, to) {
      const [first, last] = this.whole;
      const least = Math.min(shortestSpan[this.payload.axis], last - first);
      const width = Math.min(Math.max(to - from, least), last - first);
      const start = Math.min(Math.max((from + to - width) / 2, first), last - width);
      this.view.signal("cfFrom", start).signal("cfTo", start + width);
      this.view.signal("cfZoomed", width < last - first).runAsync();
    }

    /* A stretch drawn across the chart is zoomed to; a double click goes back. */
    listenToBrush() {
      const brush = element("div", { class: "cf-brush", hidden: "" });
      this.stage.append(brush);
      let start = null;
      const ends = (event) => [Math.min(start, event.clientX), Math.max(start, event.clientX)];
      this.stage.addEventListener("pointerdown", (event) => {
        if (event.button === 0) start = event.clientX;
      });
      this.stage.addEventListener("pointermove", (event) => {
        if (!event.buttons) start = null; /* it was let go elsewhere */
        if (start === null || (brush.hidden && Math.abs(event.clientX - start) < 8)) return;
        if (brush.hidden) this.stage.setPointerCapture(event.pointerId);
        const [left, right] = ends(event);
        brush.hidden = false;
        brush.style.left = `${left - this.stage.getBoundingClientRect().left}px`;
        brush.style.width = `${right - left}px`;
      });
      this.stage.addEventListener("pointerup", (event) => {
        if (start !== null && !brush.hidden) this.span(...ends(event).map((x) => this.valueAt(x)));
        start = null;
        brush.hidden = true;
      });
      this.stage.addEventListener("pointercancel", () => {
        start = null;
        brush.hidden = true;
      });
      this.stage.addEventListener("dblclick", () => this.span(...this.whole));
    }

    valueAt(clientX) {
      const svg = this.stage.querySelector("svg");
      const box = svg.getBoundingClientRect();
      const x = ((clientX - box.left) * svg.viewBox.baseVal.width) / box.width - this.view.origin()[0];
      return Number(this.view.scale("x").invert(x));
    }
  }

  narrowScreen.addEventListener("change", () => opened.forEach((figure) => figure.redraw()));
  document.querySelectorAll(".cf-chart[data-figure]").forEach((chart) => new Figure(chart));
})();

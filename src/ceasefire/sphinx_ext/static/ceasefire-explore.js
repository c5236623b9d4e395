/* Turns a static figure into a live chart when a reader asks for it. Classic script, no
   dependencies: it must work from a file, where browsers allow neither modules nor fetch. */
(() => {
  "use strict";

  const vegaAddress = new URL("ceasefire-vega.js", document.currentScript.src).href;
  const narrowScreen = window.matchMedia("(max-width: 560px)");
  let vega = null;

  function loadVega() {
    vega ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = vegaAddress;
      script.onload = () =>
        window.ceasefireVega ? resolve(window.ceasefireVega) : reject(new Error("no Vega"));
      script.onerror = () => reject(new Error("cannot load"));
      document.head.append(script);
    });
    return vega;
  }

  function specification(chart) {
    const read = (variant) =>
      JSON.parse(chart.querySelector(`script[data-variant="${variant}"]`).textContent);
    const wide = read("wide");
    if (!narrowScreen.matches) return wide;
    return { ...read("narrow"), datasets: wide.datasets };
  }

  function options() {
    const dark = document.documentElement.dataset.theme === "dark";
    return {
      actions: false,
      mode: "vega-lite",
      renderer: "svg",
      tooltip: { theme: dark ? "dark" : "light" },
    };
  }

  function setUp(chart) {
    const button = chart.querySelector(".cf-explore");
    const still = chart.querySelector(".cf-static");
    const live = chart.querySelector(".cf-live");
    const status = chart.querySelector(".cf-status");
    let view = null;

    function show(isLive) {
      live.hidden = !isLive;
      still.hidden = isLive;
      button.textContent = isLive ? "Close" : "Explore";
      button.setAttribute("aria-expanded", String(isLive));
    }

    async function open() {
      button.disabled = true;
      status.textContent = "Loading the interactive chart.";
      try {
        const embed = await loadVega();
        live.hidden = false; /* Vega measures text in it */
        view = await embed(live, specification(chart), options());
        show(true);
        status.textContent = "Interactive: point at a mark, or tap it, to see its values.";
      } catch {
        live.replaceChildren();
        show(false);
        status.textContent = "The interactive chart cannot be shown here; the figure is complete without it.";
      }
      button.disabled = false;
      button.focus({ preventScroll: true });
    }

    function close() {
      view?.finalize();
      view = null;
      live.replaceChildren();
      document.getElementById("vg-tooltip-element")?.remove();
      show(false);
      status.textContent = "";
    }

    button.addEventListener("click", () => (view ? close() : open()));
    chart.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && view) {
        close();
        button.focus({ preventScroll: true });
      }
    });
    button.hidden = false;
  }

  document.querySelectorAll(".cf-chart").forEach(setUp);
})();

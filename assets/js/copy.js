// A button beside each BibTeX entry that copies it.
(() => {
  const { copy, copied } = document.currentScript.dataset;
  for (const entry of navigator.clipboard ? document.querySelectorAll(".bibtex pre") : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(`${entry.textContent.trim()}\n`);
      button.textContent = copied;
      setTimeout(() => { button.textContent = copy; }, 2000);
    });
    entry.after(button);
  }
})();

// Finds papers by the words that are typed: every word has to be somewhere in the paper.
(() => {
  const finder = document.querySelector(".finder");
  const papers = [...document.querySelectorAll(".found .paper")];
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = papers.map((paper) => plain(paper.textContent));
  const { shown } = finder.dataset;
  const input = finder.querySelector(".finder-text input");
  const count = finder.querySelector("output");
  input.parentElement.hidden = false;

  const tell = () => {
    const found = papers.filter((paper) => paper.offsetParent !== null).length;
    count.textContent = found < papers.length ? `${found} ${shown}` : "";
  };
  const find = () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    finder.classList.toggle("typed", words.length > 0);
    papers.forEach((paper, at) => {
      paper.hidden = !words.every((word) => texts[at].includes(word));
    });
    tell();
  };
  input.addEventListener("input", find);
  finder.addEventListener("change", tell);
})();

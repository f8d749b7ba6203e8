// Adds to a report that is already whole: sorting, filtering, and following evidence.
"use strict";
(() => {
  const each = (selector, run, root = document) => root.querySelectorAll(selector).forEach(run);

  // ---- a folder's reports lie folded in <noscript> until one of them is opened ----
  const unfold = (id) => {
    const article = document.getElementById(id.split("-")[0]);
    const folded = article?.matches("article.resume") && article.querySelector(":scope > noscript");
    if (!folded) return false;
    article.insertAdjacentHTML("beforeend", folded.textContent);
    folded.remove();
    article.setAttribute("aria-labelledby", `${article.id}-h`);
    return id !== article.id;
  };

  if (!CSS.supports("selector(:has(:target))")) each("article.resume", (one) => unfold(one.id));

  // ---- evidence: every piece of the quote that was followed lights up, not only its first ----
  const overview = document.title;
  const follow = () => {
    each(".on", (element) => element.classList.remove("on"));
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    // What was not there yet when the browser looked for it has to be looked for again.
    if (unfold(id)) location.replace(location.hash);
    const target = id && document.getElementById(id);
    if (!target) return;
    const resume = target.closest(".resume") || document;
    const name = resume.matches?.("article") && resume.querySelector(".who");
    document.title = name ? `${name.textContent.trim()} · oneshot` : overview;
    if (target.matches(".hit")) {
      each(".hit", (hit) => {
        if (hit.dataset.q.split(" ").includes(id)) hit.classList.add("on");
      }, resume);
      const entry = document.getElementById(target.getAttribute("href").slice(1));
      if (entry) entry.classList.add("on");
    } else if (target.matches(".entry")) {
      each(".hit", (hit) => {
        if (hit.getAttribute("href") === "#" + id) hit.classList.add("on");
      }, resume);
    }
    if (target.matches("article.resume")) {
      const heading = target.querySelector("h1");
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", follow);
  follow();

  // Paper cannot be clicked.
  addEventListener("beforeprint", () => each("details", (one) => { one.open = true; }));

  // ---- the table of a folder ----
  const table = document.querySelector("table.resumes");
  if (!table) return;
  const body = table.tBodies[0];
  let rows = [...body.rows];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const value = (row, column, kind) => {
    const cell = row.cells[column];
    if (kind === "number") return Number.parseFloat(cell.dataset.v ?? cell.textContent) || 0;
    return cell.textContent.trim();
  };
  const sort = (header, column) => {
    const kind = header.dataset.sort;
    // Numbers begin with the highest, names with the first of the alphabet.
    const first = kind === "number" ? "descending" : "ascending";
    const second = kind === "number" ? "ascending" : "descending";
    const order = header.getAttribute("aria-sort") === first ? second : first;
    each("[aria-sort]", (other) => other.removeAttribute("aria-sort"), table);
    header.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const keyed = rows.map((row, index) => ({ row, index, key: value(row, column, kind) }));
    keyed.sort((a, b) => {
      const by = kind === "number" ? a.key - b.key : collator.compare(a.key, b.key);
      return by === 0 ? a.index - b.index : sign * by;
    });
    rows = keyed.map((one) => one.row);
    body.append(...rows);
    apply(true);
  };
  [...table.tHead.rows[0].cells].forEach((header, column) => {
    if (!header.dataset.sort) return;
    const button = document.createElement("button");
    button.type = "button";
    button.title = table.dataset.sortBy.replace("{0}", header.textContent.trim());
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => sort(header, column));
  });

  const filter = document.getElementById("filter");
  const show = document.getElementById("show");
  const shown = document.getElementById("shown");
  const text = new Map();
  const fold = (string) => string.normalize("NFC").toLocaleLowerCase();
  const more = document.getElementById("more");
  // Rows beyond these wait until the reader comes near them: laying out thousands takes long.
  const step = 200;
  let limit = step;
  const apply = (fromTheTop) => {
    if (fromTheTop) limit = step;
    const words = fold(filter.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      if (words.length > 0 && !text.has(row)) text.set(row, fold(row.textContent));
      const fits = (show.value === "" || row.dataset.is.split(" ").includes(show.value)) &&
        words.every((word) => text.get(row).includes(word));
      count += fits ? 1 : 0;
      const visible = fits && count <= limit;
      if (row.hidden === visible) row.hidden = !visible;
    }
    more.hidden = count <= limit;
    shown.textContent = count === 0
      ? shown.dataset.none
      : shown.dataset.text.replace("{0}", count).replace("{1}", rows.length);
  };
  const showMore = () => {
    limit += step;
    apply(false);
  };
  more.addEventListener("click", showMore);
  new IntersectionObserver((seen) => {
    if (seen.some((one) => one.isIntersecting)) showMore();
  }, { rootMargin: "1200px" }).observe(more);
  addEventListener("beforeprint", () => {
    limit = Infinity;
    apply(false);
  });
  filter.addEventListener("input", () => apply(true));
  show.addEventListener("change", () => apply(true));
  document.querySelector(".controls").hidden = false;
  apply(true);
})();

// The `citation_*` tags of pages as html-metadata reads them, which Wikipedia's service for citations uses.
// In: {pages: [file]}. Out: [{title, author: [name], publication_date, doi, …}], `{}` for a page without any.
import { readFile } from "node:fs/promises";
import { load } from "cheerio";
import metadata from "html-metadata";

const { pages } = JSON.parse(await new Response(process.stdin).text());

async function tagsOf(file) {
  try {
    return await metadata.parseHighwirePress(load(await readFile(file, "utf8")));
  } catch {
    return {}; // that is how it says that there are none
  }
}

process.stdout.write(JSON.stringify(await Promise.all(pages.map(tagsOf))));

// The entries of a file of BibTeX as Citation.js reads it.
// In: {text}. Out: [{id, type, title, author: [{given, family, …}], DOI, issued, …}], as CSL-JSON.
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";

const { text } = JSON.parse(await new Response(process.stdin).text());
const entries = text.trim() ? new Cite(text).data : [];
process.stdout.write(JSON.stringify(entries.map(({ _graph, ...entry }) => entry)));

// JSON-LD as jsonld, the W3C working group's reference, takes it in its strict mode: nothing may be dropped.
// In: {documents: [object]}. Out: [what is wrong, or null].
import jsonld from "jsonld";

const { documents } = JSON.parse(await new Response(process.stdin).text());
const VOCABULARY = { "@context": { "@vocab": "https://schema.org/" } };
const documentLoader = async (url) => {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`a context that is not schema.org's: ${url}`);
  return { contextUrl: null, documentUrl: url, document: VOCABULARY };
};

async function faultOf(document) {
  try {
    const statements = await jsonld.toRDF(document, { documentLoader, safe: true });
    return statements.length ? null : "it says nothing";
  } catch (error) {
    return [error.message, error.details?.event?.message, error.details?.cause?.message].filter(Boolean).join(": ");
  }
}

process.stdout.write(JSON.stringify(await Promise.all(documents.map(faultOf))));

// Lighthouse (mobile) over pages: asked and answered in JSON.
// In: {chrome, urls, runs, blocked: [hosts that are not there]}. Out: [{url, runs: [{scores, metrics, lost: [audit…]}]}].
// A run that Lighthouse gives up, as on a machine that has much else to do, is begun anew, twice.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { chrome, urls, runs, blocked } = JSON.parse(await new Response(process.stdin).text());
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const METRICS = ["first-contentful-paint", "largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time", "total-byte-weight"];

const lostIn = (report) =>
  CATEGORIES.flatMap((name) => report.categories[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && report.audits[id].score !== null && report.audits[id].score < 0.9)
    .map(({ id }) => {
      const first = report.audits[id].details?.items?.[0];
      return `${id}: ${first?.node?.snippet ?? report.audits[id].displayValue ?? report.audits[id].title}`;
    });

const browser = await launch({ chromePath: chrome, chromeFlags: ["--headless=new", "--no-sandbox"], logLevel: "silent" });

async function once(url) {
  const flags = { port: browser.port, onlyCategories: CATEGORIES, logLevel: "silent", disableFullPageScreenshot: true, blockedUrlPatterns: blocked.map((host) => `*://${host}/*`) };
  const { lhr } = await lighthouse(url, flags);
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.code} ${lhr.runtimeError.message}`);
  return {
    scores: CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100)),
    metrics: Object.fromEntries(METRICS.map((name) => [name, lhr.audits[name].numericValue])),
    lost: lostIn(lhr),
  };
}

async function measure(url, tries = 3) {
  try {
    return await once(url);
  } catch (error) {
    if (tries === 1) throw error;
    return measure(url, tries - 1);
  }
}

const answers = [];
try {
  for (const url of urls) {
    const answer = { url, runs: [] };
    for (let run = 0; run < runs; run += 1) answer.runs.push(await measure(url));
    answers.push(answer);
  }
} finally {
  await browser.kill();
}
process.stdout.write(JSON.stringify(answers));

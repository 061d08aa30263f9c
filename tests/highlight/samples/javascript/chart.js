import * as d3 from "d3";

const margin = {top: 20, right: 30, bottom: 40, left: 50};
const width = 640 - margin.left - margin.right;

d3.csv("scores.csv", d3.autoType).then(function (data) {
  const x = d3.scaleLinear()
    .domain(d3.extent(data, d => d.age))
    .range([0, width]);

  const svg = d3.select("#chart").append("svg")
    .attr("viewBox", [0, 0, 640, 400].join(" "));

  svg.selectAll("circle")
    .data(data)
    .join("circle")
      .attr("cx", d => x(d.age))
      .attr("r", 3.5e0)
      .attr("fill", d => d.group === "control" ? "#999" : "steelblue")
      .on("mouseover", (event, d) => tooltip(d.name ?? 'unknown'));
}).catch(console.error);

function tooltip(text) { /* shows it */ return void 0; }

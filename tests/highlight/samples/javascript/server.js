#!/usr/bin/env node
const http = require('http');
const { readFile } = require('fs/promises');
const path = require('path');

const TYPES = new Map([['.html', 'text/html'], ['.js', 'text/javascript']]);
const port = process.env.PORT || 8080;

const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, `http://${req.headers.host}`);
  const file = path.join(__dirname, 'site', url.pathname === '/' ? 'index.html' : url.pathname);
  try {
    const body = await readFile(file);
    res.writeHead(200, { 'Content-Type': TYPES.get(path.extname(file)) ?? 'text/plain' });
    res.end(body);
  } catch ({ code }) {
    res.statusCode = code === 'ENOENT' ? 404 : 500;
    res.end('' + res.statusCode);
  } finally {
    console.log(`${new Date().toISOString()} ${req.method} ${url}`);
  }
});

server.listen(port, () => console.log("listening on", port));
process.on('SIGINT', () => { server.close(); delete server.x; process.exit(typeof port == 'number'); });

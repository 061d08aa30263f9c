# Loads a page and counts its links.
https = require 'https'
cache = {}

fetch = (url, callback) ->
  return callback null, cache[url] if url of cache
  https.get url, (response) ->
    body = ''
    response.on 'data', (chunk) -> body += chunk
    response.on 'end', ->
      cache[url] = body
      callback null, body
  .on 'error', (error) -> callback error

LINK = ///
  <a\s+[^>]*href=   # the attribute
  ["']([^"']+)["']  # its value
///gi

countLinks = (html) ->
  found = html.match(LINK) or []
  switch
    when found.length is 0 then 'none'
    when found.length < 10 then "a few (#{found.length})"
    else "many"

for url in process.argv[2..] when /^https:/.test url
  do (url) -> fetch url, (error, html) ->
    try
      throw error if error instanceof Error
      console.log """
        #{url}: #{countLinks html}
      """
    catch e then console.error e.message
until done = yes then break

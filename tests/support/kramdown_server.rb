# Converts documents with Ruby's kramdown: a JSON object {text, options, encoding} on each line of the
# input gives {html, warnings} or {error} on a line of the output.
require "json"
require "timeout"
require "kramdown"
require "kramdown-parser-gfm"

$stdin.set_encoding("UTF-8")
$stdout.sync = true
$stdin.each_line do |line|
  job = JSON.parse(line)
  options = job["options"].transform_keys(&:to_sym)
  begin
    answer = Timeout.timeout(20) do
      text = job["encoding"] ? job["text"].force_encoding(job["encoding"]) : job["text"]
      document = Kramdown::Document.new(text, options)
      html = document.to_html
      {html: html, warnings: document.warnings}
    end
  rescue Exception => e
    answer = {error: "#{e.class}: #{e.message}"}
  end
  puts JSON.generate(answer)
end

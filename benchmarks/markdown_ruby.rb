# Converts documents with Ruby's kramdown for a number of seconds and prints the best times.
require "json"
require "kramdown"
require "kramdown-parser-gfm"

request = JSON.parse($stdin.read)
seconds = {}
output = {}
request["documents"].each do |name, job|
  options = job["options"].transform_keys(&:to_sym)
  convert = -> { Kramdown::Document.new(job["text"], options).to_html }
  output[name] = convert.call
  times = []
  begun = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  while times.size < 5 || Process.clock_gettime(Process::CLOCK_MONOTONIC) - begun < request["seconds"]
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    convert.call
    times << Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
  end
  seconds[name] = times.min
end
puts JSON.generate({seconds: seconds, output: output, ruby: RUBY_VERSION, version: Kramdown::VERSION})

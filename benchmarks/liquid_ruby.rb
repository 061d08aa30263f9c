# Times Ruby's Liquid for `liquid.py`: a JSON object in, a JSON object out.
ENV["TZ"] = "UTC"
require "json"
require "liquid"

class Partials
  def initialize(sources)
    @sources = sources
  end

  def read_template_file(name)
    @sources.fetch(name)
  end
end

request = JSON.parse($stdin.read)
result = { "version" => Liquid::VERSION, "ruby" => RUBY_VERSION, "seconds" => {}, "output" => {} }
request["templates"].each do |name, source|
  data = request["data"][name]
  template = Liquid::Template.parse(source)
  template.registers[:file_system] = Partials.new(request["partials"])
  result["output"][name] = template.render(data)
  begun = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  times = []
  while times.size < 5 || Process.clock_gettime(Process::CLOCK_MONOTONIC) - begun < request["seconds"]
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    template.render(data)
    times << Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
  end
  result["seconds"][name] = times.min
end
puts JSON.generate(result)

# Renders templates with Ruby's Liquid: a JSON object a line in, a JSON object a line out.
# Usage: ruby -I <lib of Liquid 4.0.4> liquid_reference.rb
ENV["TZ"] = "UTC"
require "json"
require "liquid"
$stdout.sync = true

class Partials
  def initialize(sources)
    @sources = sources
  end

  def read_template_file(name)
    raise TypeError unless name.is_a?(String)
    @sources[name] or raise Liquid::FileSystemError, "No such template '#{name}'"
  end
end

def render(request)
  template = Liquid::Template.parse(request["template"], :line_numbers => true, :error_mode => request["mode"].to_sym)
  template.registers[:file_system] = Partials.new(request["partials"])
  limits = template.resource_limits
  (request["limits"] || {}).each { |name, value| limits.send("#{name}_limit=", value) }
  output = template.render(request["data"], :strict_variables => request["strict"], :strict_filters => request["strict"])
  {
    "output" => output.to_s, "us_ascii" => output.to_s.ascii_only? && output.to_s.encoding == Encoding::US_ASCII,
    "errors" => template.errors.map(&:message), "warnings" => template.warnings.map(&:to_s),
  }
rescue Liquid::Error => e
  { "parse_error" => e.to_s }
rescue SystemStackError, NoMemoryError, StandardError => e
  { "crash" => "#{e.class}: #{e.message[0, 200]}" }
end

$stdin.each_line do |line|
  result = render(JSON.parse(line))
  begin
    puts JSON.generate(result)
  rescue StandardError => e
    puts JSON.generate("crash" => e.class.to_s)
  end
end

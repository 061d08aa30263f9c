# Compiles one stylesheet after another with Ruby Sass: one JSON object a line in, one out.

require "json"
require "timeout"
require "sass"

Sass.logger.log_level = :error

# What it warns about goes to the standard error otherwise.
class Collected < Sass::Logger::Base
  attr_accessor :messages
  def _log(level, message)
    (@messages ||= []) << message
  end
end

STDOUT.sync = true
STDIN.each_line do |line|
  job = JSON.parse(line)
  logger = Collected.new(:info)
  logger.messages = []
  Sass.logger = logger
  answer =
    begin
      options = {
        :syntax => (job["syntax"] || "scss").to_sym, :style => (job["style"] || "nested").to_sym,
        :cache => false, :load_paths => job["load_paths"] || [],
      }
      css = Timeout.timeout(job["seconds"] || 3) { Sass::Engine.new(job["text"], options).render }
      {"css" => css}
    rescue Sass::SyntaxError => e
      {"error" => e.message, "line" => e.sass_line}
    rescue Exception => e
      {"crash" => "#{e.class}: #{e.message}"[0, 300]}
    end
  answer["warnings"] = logger.messages
  puts JSON.generate(answer)
end

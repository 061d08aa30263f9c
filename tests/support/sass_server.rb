# Compiles one stylesheet after another with Ruby Sass: one JSON object a line in, one out.
# A job that says "indent" is answered with the same stylesheet in the indented syntax.

require "json"
require "stringio"
require "timeout"
require "sass"

DEPRECATIONS = [
  [Sass::Tree::Visitors::Perform, :@@function_name_deprecation],
  [Sass::Engine, :@@old_property_deprecation],
  [Sass::Selector::CommaSequence, :@@compound_extend_deprecation],
  [Sass::Script::Value::String, :@@interpolation_deprecation],
  [Sass::Script::Tree::Operation, :@@color_arithmetic_deprecation],
  [Sass::Script::Tree::Operation, :@@unitless_equals_deprecation],
].freeze

STDOUT.sync = true
STDIN.each_line do |line|
  job = JSON.parse(line)
  Sass.logger = Sass::Logger::Base.new(:info)
  Sass.logger.io = StringIO.new
  # What a process warns of but once, each stylesheet is to be warned of.
  $_sass_warned_for_unquote = nil
  DEPRECATIONS.each { |owner, name| owner.class_variable_set(name, Sass::Deprecation.new) }
  answer =
    begin
      options = {
        :syntax => (job["syntax"] || "scss").to_sym, :style => (job["style"] || "nested").to_sym,
        :cache => false, :load_paths => job["load_paths"] || [],
        :line_comments => job["line_comments"] || false,
      }
      engine = Sass::Engine.new(job["text"], options)
      if job["indent"]
        {"sass" => engine.to_tree.to_sass}
      else
        {"css" => Timeout.timeout(job["seconds"] || 5) { engine.render }}
      end
    rescue Sass::SyntaxError => e
      {"error" => e.message, "line" => e.sass_line}
    rescue Exception => e
      {"crash" => "#{e.class}: #{e.message}"[0, 300]}
    end
  answer["warnings"] = Sass.logger.io.string
  puts JSON.generate(answer)
end

# Answers what Rouge, kramdown's adapter of it and Jekyll's highlight tag print: one JSON object
# a line, which `do` says what to do, gives one JSON object a line, or {error}.
require "json"
require "timeout"
require "rouge"
require "kramdown"
require "kramdown/converter/syntax_highlighter"
require "kramdown/converter/syntax_highlighter/rouge"
require "jekyll"

Encoding.default_external = "UTF-8"
$stdin.set_encoding("UTF-8")
$stdout.sync = true

Converter = Struct.new(:options, :data)
Site = Struct.new(:highlighter)

def symbols(hash)
  hash.transform_keys(&:to_sym)
end

def tokens(lang, code)
  lexer = Rouge::Lexer.find_fancy(lang, code) || Rouge::Lexers::PlainText
  lexer.lex(code)
end

def formatter(name, inner, args)
  kind = Rouge::Formatters.const_get(name)
  case name
  when "HTML" then kind.new
  when "HTMLLegacy" then kind.new(symbols(args))
  when "HTMLPygments" then kind.new(inner, *args)
  else kind.new(inner, symbols(args))
  end
end

def answer(job)
  code = job["code"]
  case job["do"]
  when "html"
    {html: Rouge::Formatters::HTML.new.format(tokens(job["lang"], code))}
  when "tokens"
    {tokens: tokens(job["lang"], code).map { |token, text| [token.shortname || "", text] }}
  when "format"
    made = formatter(job["formatter"], Rouge::Formatters::HTML.new, job["args"])
    {html: made.format(tokens(job["lang"], code))}
  when "kramdown"
    converter = Converter.new({syntax_highlighter_opts: symbols(job["opts"])}, {})
    call = {}
    adapter = Kramdown::Converter::SyntaxHighlighter::Rouge
    html = adapter.call(converter, code, job["lang"], job["kind"].to_sym, call)
    {html: html}
  when "tag"
    source = "{% highlight #{job["markup"]} %}#{code}{% endhighlight %}"
    template = Liquid::Template.parse(source, error_mode: :strict)
    {html: template.render!({}, registers: {site: Site.new("rouge")})}
  when "find"
    lexer = Rouge::Lexer.find_fancy(job["lang"], code)
    {tag: lexer && lexer.tag}
  end
end

$stdin.each_line do |line|
  begin
    puts JSON.generate(Timeout.timeout(30) { answer(JSON.parse(line)) })
  rescue Exception => e
    puts JSON.generate({error: e.class.to_s, message: e.message.scrub})
  end
end

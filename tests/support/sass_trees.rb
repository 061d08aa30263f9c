# Parses one stylesheet after another with Ruby Sass and writes its tree, as `sass_trees.py` does:
# one JSON object a line in, one out.

require "json"
require "sass"
require "timeout"

Tree = Sass::Tree
Script = Sass::Script::Tree
Value = Sass::Script::Value
STDOUT.sync = true
Sass.logger.log_level = :error

def joined(pieces)
  raise "a piece is nil" if pieces.include?(nil)
  merged = pieces.each_with_object([]) do |piece, all|
    if piece.is_a?(String) && all.last.is_a?(String)
      all[-1] += piece
    else
      all << (piece.is_a?(Script::Node) ? expression(piece) : piece)
    end
  end
  merged.reject { |piece| piece == "" }
end

def template(pieces)
  pieces && joined(pieces)
end

def value(found)
  case found
  when Value::Number
    ["number", found.value.to_f.to_s, found.value.is_a?(Float), found.numerator_units, found.original]
  when Value::Color then ["color", found.red, found.green, found.blue, found.alpha.to_f.round(6), found.to_s]
  when Value::String then ["text", found.value, found.type == :string]
  when Value::Bool then ["boolean", found.value]
  else ["null"]
  end
end

def string_pieces(found)
  unless found.is_a?(Script::StringInterpolation)
    text = found.value.value
    return [text.is_a?(Integer) ? [text].pack("U") : text]
  end
  string_pieces(found.before) + [found.mid] + string_pieces(found.after)
end

def keywords(found)
  stored = found.respond_to?(:as_stored) ? found.as_stored : found
  stored.to_a.map { |name, each| [name, expression(each)] }
end

def expressions(found)
  found.map { |each| expression(each) }
end

def expression(found)
  return nil if found.nil?
  line = found.line
  case found
  when Script::Literal then ["constant", value(found.value)]
  when Script::Variable then ["variable", line, found.name]
  when Script::StringInterpolation
    ["string", line, joined(string_pieces(found)), found.type == :string]
  when Script::Interpolation
    ["interpolation", line, expression(found.before), expression(found.mid), expression(found.after),
     !!found.whitespace_before, !!found.whitespace_after, found.originally_text,
     !!found.warn_for_color, found.deprecation.to_s]
  when Script::Operation
    ["operation", line, found.operator.to_s, expression(found.operand1), expression(found.operand2)]
  when Script::UnaryOperation then ["sign", line, found.operator.to_s, expression(found.operand)]
  when Script::Funcall
    ["call", line, found.name, expressions(found.args), keywords(found.keywords),
     expression(found.splat), expression(found.kwarg_splat)]
  when Script::ListLiteral
    ["list", expressions(found.elements), found.separator && found.separator.to_s, !!found.bracketed]
  when Script::MapLiteral then ["map", line, found.pairs.map { |pair| expressions(pair) }]
  when Script::Selector then ["&"]
  end
end

def condition(found)
  case found
  when nil then nil
  when Sass::Supports::Operator then [found.op, condition(found.left), condition(found.right)]
  when Sass::Supports::Negation then ["not", condition(found.condition)]
  when Sass::Supports::Declaration then ["declaration", expression(found.name), expression(found.value)]
  else ["interpolation", expression(found.value)]
  end
end

def children(node)
  node.children.reject { |each| each.is_a?(Tree::CommentNode) && each.type == :silent }.
    map { |each| statement(each) }
end

def parameters(node)
  [node.args.map { |name, default| [name.name, expression(default)] }, node.splat && node.splat.name]
end

# A text without quotes is printed as it is, whether it was read as SassScript or not.
def property_value(node)
  first = node.value.first
  if node.value.length == 1 && first.is_a?(Script::Literal) &&
      first.value.is_a?(Value::String) && first.value.type == :identifier
    return [first.value.value.gsub(/\n\s*/, " ")].reject(&:empty?)
  end
  template(node.value)
end

def statement(node)
  line = node.line
  case node
  when Tree::ImportNode then ["import", line, node.imported_filename]
  when Tree::RootNode then ["file", children(node)]
  when Tree::RuleNode then ["rule", line, template(node.rule), children(node)]
  when Tree::PropNode
    ["declaration", line, template(node.name), property_value(node), node.custom_property?, children(node)]
  when Tree::CommentNode then ["comment", line, template(node.value), node.type.to_s]
  when Tree::MediaNode then ["media", line, template(node.query), children(node)]
  when Tree::SupportsNode then ["supports", line, node.name, condition(node.condition), children(node)]
  when Tree::CssImportNode
    ["css-import", line, node.uri.is_a?(String) ? node.uri : expression(node.uri),
     template(node.query), condition(node.supports_condition)]
  when Tree::DirectiveNode
    ["directive", line, template(node.value), !!node.has_children, children(node)]
  when Tree::AtRootNode then ["at-root", line, template(node.query), children(node)]
  when Tree::CharsetNode then ["charset", line, node.name]
  when Tree::VariableNode
    ["assignment", line, node.name, expression(node.expr), !!node.guarded, !!node.global]
  when Tree::MixinDefNode then ["mixin", line, node.name, *parameters(node), children(node)]
  when Tree::FunctionNode then ["function", line, node.name, *parameters(node), children(node)]
  when Tree::MixinNode
    ["include", line, node.name, expressions(node.args), keywords(node.keywords),
     expression(node.splat), expression(node.kwarg_splat), !!node.has_children, children(node)]
  when Tree::ContentNode then ["content", line]
  when Tree::ReturnNode then ["return", line, expression(node.expr)]
  when Tree::IfNode
    ["if", line, expression(node.expr), children(node), node.else && statement(node.else)]
  when Tree::ForNode
    ["for", line, node.var, expression(node.from), expression(node.to), !!node.exclusive, children(node)]
  when Tree::EachNode then ["each", line, node.vars, expression(node.list), children(node)]
  when Tree::WhileNode then ["while", line, expression(node.expr), children(node)]
  when Tree::DebugNode then ["debug", line, expression(node.expr)]
  when Tree::WarnNode then ["warn", line, expression(node.expr)]
  when Tree::ErrorNode then ["error", line, expression(node.expr)]
  when Tree::ExtendNode then ["extend", line, template(node.selector), node.optional?]
  end
end

STDIN.each_line do |job|
  source = JSON.parse(job)
  answer =
    begin
      options = {:syntax => source["syntax"].to_sym, :cache => false}
      {"tree" => Timeout.timeout(5) { statement(Sass::Engine.new(source["text"], options).to_tree) }}
    rescue Sass::SyntaxError => e
      {"error" => e.message, "line" => e.sass_line}
    rescue Exception => e
      {"crash" => "#{e.class}: #{e.message}"[0, 200]}
    end
  puts JSON.generate(answer)
end

# A request a line as JSON: style (its text), items, locale, cites; prints the references as one
# list and the citation, used as jekyll-scholar uses citeproc-ruby. ARGV: the folder of the gems
# (or "" where they are installed), the folder of the locales.
gems, locales = ARGV
unless gems.empty?
  %w[citeproc-ruby csl-ruby citeproc namae].each { |gem| $LOAD_PATH.unshift "#{gems}/#{gem}/lib" }
end
$VERBOSE = nil
require 'json'
require 'time'
require 'citeproc/ruby'
CSL::Locale.root = locales
$stdout.sync = true

def cited(item, number, cite = {})
  CiteProc::CitationItem.new(id: item['id']) do |cited|
    cited.data = CiteProc::Item.new(item)
    cited.data[:'citation-number'] = number
    cited.data.suppress! 'author' if cite['suppress_author']
    cited.locator = cite['locator'] if cite['locator']
    cited.label = cite['label'] || 'page' if cite['locator']
    cited.prefix = cite['prefix'] if cite['prefix']
    cited.suffix = cite['suffix'] if cite['suffix']
  end
end

$stdin.each_line do |line|
  request = JSON.parse(line)
  begin
    style = CSL::Style.parse!(request['style'])
    renderer = CiteProc::Ruby::Renderer.new(format: 'html', locale: request['locale'])
    answer = { references: [], citation: nil }
    request['items'].each_with_index do |item, index|
      copy = JSON.parse(JSON.generate(item))
      answer[:references] << renderer.render(cited(copy, index + 1), style.bibliography)
    end
    if request['cites']
      items = JSON.parse(JSON.generate(request['items'])).zip(request['cites'])
      answer[:citation] = renderer.render(
        items.each_with_index.map { |(item, cite), index| cited(item, index + 1, cite || {}) },
        style.citation
      )
    end
    puts JSON.generate(answer)
  rescue StandardError, NotImplementedError => error
    puts JSON.generate(error: error.message.lines.first.to_s.strip)
  end
end

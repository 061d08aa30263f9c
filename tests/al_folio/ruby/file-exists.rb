class FileExists < Liquid::Tag
  def initialize(tag_name, path, tokens)
    super
    @path = path
  end

  def render(context)
    path = Liquid::Template.parse(@path).render(context).strip
    File.exist?(File.join(context.registers[:site].source, path)).to_s
  end
end

Liquid::Template.register_tag('file_exists', FileExists)

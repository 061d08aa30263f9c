require "digest"

module Busting
  def bust_file_cache(file_name)
    "#{file_name}?#{Digest::MD5.hexdigest(File.binread(file_name[/assets.*/]))}"
  end

  def bust_css_cache(file_name)
    sources = Dir["assets/_sass/**/*"].select { |path| File.file?(path) }
    "#{file_name}?#{Digest::MD5.hexdigest(sources.map { |path| File.binread(path) }.join)}"
  end
end

Liquid::Template.register_filter(Busting)

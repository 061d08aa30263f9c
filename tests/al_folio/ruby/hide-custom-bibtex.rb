module HidesKeywords
  def hideCustomBibtex(input)
    keywords = @context.registers[:site].config["filtered_bibtex_keywords"]
    lines = input.lines.reject { |line| keywords.any? { |word| line =~ /^\s*#{word}\s*=\s*{/ } }
    lines.map { |line| line =~ /^\s*author\s*=/ ? line.gsub(/[*†‡§¶‖&^]/, '') : line }.join
  end
end

Liquid::Template.register_filter(HidesKeywords)

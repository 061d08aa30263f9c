require "i18n"
I18n.config.available_locales = :en

module RemovesAccents
  def remove_accents(string)
    I18n.transliterate(string)
  end
end

Liquid::Template.register_filter(RemovesAccents)

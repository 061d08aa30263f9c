# frozen_string_literal: true

require "json"

module Lab
  class Citation
    include Comparable
    attr_reader :authors, :year

    def initialize(authors, year: 2020, **rest)
      @authors = authors.map(&:strip)
      @year = Integer(year)
      @@count ||= 0
    end

    def to_s
      "#{authors.join(', ')} (#{year})" unless authors.empty?
    end

    def <=>(other) = year <=> other.year
  end
end

papers = JSON.parse(<<~DATA, symbolize_names: true)
  [{"authors": ["A", "B"], "year": 1999}]
DATA
papers.each { |p| puts Lab::Citation.new(p[:authors], year: p[:year]) if p[:year] =~ /\A19\d{2}\z/ }
puts %w[a b].inspect, :sym, 1_000.5e3, 0xff

#!/usr/bin/env crystal
require "http/server"

# Counts what it is asked
@[JSON::Serializable(key: "x")]
module Demo::Web
  VERSION = "1.0"
  alias Handler = Proc(Int32, String)

  abstract class Server < Base
    include Enumerable(Int32)
    getter count : Int32 = 0
    property? open : Bool
    @@all = [] of Server
    @name : String?

    def initialize(@name, *, port : Int32 = 8080_i32, **rest)
      @size = 1_000 + 0xFF_u8 * 0b1010 - 0o17 / 2.5e-3_f32
      @ratio = 1e10 // 3 ** 2 % 7
    end

    def self.open?(path : String) : Bool
      File.exists?(path) && !path.empty? || path =~ /^\/tmp\/(\w+)#{x}$/i
    end

    def each(&block : Int32 -> _)
      (1..@size).each_with_index { |value, index| yield value }
      @list.select(&.even?).map!(&.to_s).first? ? 'a' : '\n'
    end

    macro define(name, value = 3)
      def {{name.id}}
        {% if flag?(:debug) %} puts "debug" {% end %}
        "#{{{value}}} and \u{1F600} \e[0m \x41 #@name #$global"
      end
    end

    def [](key); @map[key]?; end
    def ==(other : self) : Bool
      case other
      when Int32, .nil? then :small
      when 1...5 then :"a symbol"
      else raise ArgumentError.new("no: #{other.inspect}")
      end
    rescue ex : IO::Error
      retry unless ex.message.not_nil!.starts_with? 'x'
    ensure
      close
    end
  end
end

text = <<-TEXT
  A text with #{name}
  and \t more
  TEXT
list = %w(a b (c)) + %i[x y] << %q{no #{x}} << %Q<a #{1 + 1}> << %(b)
path = `ls #{dir}` if %r{a/b}mx.match text
pointerof(x).value = uninitialized UInt8[4]

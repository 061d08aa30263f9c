# Loaded by `pykyll compare` before everything else: Ruby's clock stands still, and the
# entries of a folder come sorted, so that two builds of a site can be told apart by their
# bytes. Processor and monotonic clocks run on. It changes nothing on the disk.

module FrozenClock
  AT = ENV["PYKYLL_FROZEN_TIME"]
  SORTS = ENV["PYKYLL_SORTED_FOLDERS"] == "1"

  def self.now
    Time.at(Integer(AT))
  end

  # What `Time.now` and `Time.new` without arguments give.
  module StandingTime
    def now(**options)
      options[:in] ? Time.at(Integer(AT), in: options[:in]) : FrozenClock.now
    end

    def new(*arguments, **options)
      arguments.empty? ? now(**options) : super
    end
  end

  # `Date.today`; Ruby's own asks the system.
  module StandingDate
    def today(start = Date::ITALY)
      now = FrozenClock.now
      new(now.year, now.month, now.day, start)
    end
  end

  # `DateTime.now`.
  module StandingDateTime
    def now(start = Date::ITALY)
      FrozenClock.now.to_datetime.new_start(start)
    end
  end

  # `date` is a gem too: which one is loaded is the site's choice, so it is waited for.
  def self.stop_dates
    return if @stopped || !(defined?(::Date) && ::Date.respond_to?(:today))
    return unless defined?(::DateTime) && ::DateTime.respond_to?(:now)

    @stopped = true
    ::Date.singleton_class.prepend(StandingDate)
    ::DateTime.singleton_class.prepend(StandingDateTime)
  end

  # Names of a folder, in the order of their bytes. What `glob` finds is in order by itself
  # since Ruby 3, in one of its own.
  module SortedFolders
    def entries(*arguments, **options)
      super.sort
    end

    def children(*arguments, **options)
      super.sort
    end

    if RUBY_VERSION >= "3"
      def glob(*arguments, **options, &block)
        super(*arguments, **options.reject { |name, _| name == :sort }, &block)
      end
    else
      def glob(*arguments, **options, &block)
        found = super(*arguments, **options, &nil).sort
        block ? found.each(&block) && nil : found
      end

      def [](*arguments, **options)
        super.sort
      end
    end

    def foreach(*arguments, **options, &block)
      names = entries(*arguments, **options)
      block ? names.each(&block) && nil : names.each
    end

    def each_child(*arguments, **options, &block)
      names = children(*arguments, **options)
      block ? names.each(&block) && nil : names.each
    end
  end
end

if FrozenClock::AT
  Time.singleton_class.prepend(FrozenClock::StandingTime)

  module Kernel
    alias_method :require_before_frozen_clock, :require

    def require(path)
      require_before_frozen_clock(path).tap { FrozenClock.stop_dates }
    end
    private :require
  end
end
Dir.singleton_class.prepend(FrozenClock::SortedFolders) if FrozenClock::SORTS

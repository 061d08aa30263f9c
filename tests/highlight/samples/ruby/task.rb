desc "Build the site"
task :build, [:env] => %i[clean assets] do |_t, args|
  env = args.fetch(:env) { "production" }
  sh "JEKYLL_ENV=#{env} bundle exec jekyll build --trace"
rescue StandardError => e
  warn "failed: #{e.message}"
  exit(1)
ensure
  puts 'done'
end

def pages(dir = __dir__)
  Dir[File.join(dir, "**", "*.md")].reject { |f| f.start_with?("_") }.sort_by(&File.method(:mtime))
end

class Page < Struct.new(:path, :title)
  LIMIT = 0x1F
  def <=>(other) = title.to_s <=> other.title
  def empty?; @body.nil? || @body =~ /\A\s*\z/m; end
end
$stderr.puts %w[a b].map { |x| :"#{x}_sym" }.inspect if ARGV.size > 1_000

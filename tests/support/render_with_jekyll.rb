# Renders templates with the real Jekyll, in one process.
# Arguments: the site's folder. Input: a JSON list of templates. Output: a JSON list of
# [true, what was printed] or [false, the error's message].
require "json"
require "jekyll"

Jekyll.logger.log_level = :error
config = Jekyll.configuration("source" => ARGV[0], "disable_disk_cache" => true, "quiet" => true)
site = Jekyll::Site.new(config)
site.reset
site.read
site.generate
site.instance_variable_set(:@layouts, {})

payload = site.site_payload
page = site.pages.find { |each| each.name == "index.html" }
payload["page"] = page.to_liquid

results = JSON.parse($stdin.read).map do |template|
  begin
    parsed = Liquid::Template.parse(template, :line_numbers => true)
    [true, parsed.render!(payload, :registers => { :site => site, :page => payload["page"] })]
  rescue Exception => e
    [false, e.message]
  end
end
puts JSON.generate(results)

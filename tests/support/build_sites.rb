# A plugin of a Jekyll site: builds the sites that a file lists, each in a process of its own.
#
# PYKYLL_SITES names the file, a JSON list of folders. A folder holds `site`; `out` is written,
# and `error` where the build ends with one. With PYKYLL_OWN_PATHS a site says itself where it
# is written: to `site/_site` unless it does.

require "json"

JSON.parse(File.read(ENV.fetch("PYKYLL_SITES"))).each do |folder|
  child = fork do
    log = File.open("#{folder}/log", "w")
    $stdout.reopen(log)
    $stderr.reopen(log)
    begin
      Dir.chdir("#{folder}/site")
      Jekyll.logger.log_level = :warn
      given = { "source" => "#{folder}/site", "destination" => "#{folder}/out",
                "disable_disk_cache" => true, }
      if ENV["PYKYLL_OWN_PATHS"]
        given["destination"] = "#{folder}/site/_site"
        said = File.read("#{folder}/site/_config.yml")
        %w(source destination).each { |key| given.delete(key) if said =~ /^#{key}:/ }
      end
      given["config"] = Dir["#{folder}/site/_config.yml"]
      Jekyll::Site.new(Jekyll.configuration(given)).process
    rescue Exception => error
      File.write("#{folder}/error", "#{error.class}: #{error.message}")
    end
    $stdout.flush
    exit!(0)
  end
  Process.wait(child)
end

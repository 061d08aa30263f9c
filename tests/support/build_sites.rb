# A plugin of a Jekyll site: builds the sites that a file lists, each in a process of its own.
#
# PYKYLL_SITES names the file, a JSON list of folders. A folder holds `site`; `out` is written,
# and `error` where the build ends with one.

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

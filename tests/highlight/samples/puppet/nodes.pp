node 'db1.example.org', /^db\d+\.example\.(org|net)$/ {
  $version = $facts['os']['release']['major'] ? {
    '11'    => 13,
    '12'    => 15,
    default => undef,
  }

  case $::osfamily {
    'Debian': { $packages = ['postgresql', "postgresql-${version}"] }
    /RedHat|Suse/: { $packages = 'postgresql-server' }
    default: { warning("unknown: $::osfamily") }
  }

  package { $packages: ensure => latest } ->
  exec { 'init':
    command => "/usr/bin/initdb -D /data \"quoted\"",
    creates => '/data/PG_VERSION',
    unless  => 'test -d /data',
  }

  cron { 'vacuum': hour => 3, minute => 15 + 5 * 2 }
  unless $version =~ /^1[0-9]/ { notify { 'old': } }
  define site($root, $index = ['index.html']) { File { owner => root } }
}
@user { 'deploy': shell => '/bin/false', managehome => true }
User <| title == 'deploy' |>

# A web server with one site.
class web (
  String $domain = 'example.org',
  Integer $port = 80,
  Boolean $tls = false,
) inherits web::params {

  package { ['nginx', 'curl']:
    ensure => installed,
    before => File['/etc/nginx/nginx.conf'],
  }

  file { '/etc/nginx/nginx.conf':
    ensure  => file,
    mode    => '0644',
    content => template('web/nginx.conf.erb'),
    notify  => Service['nginx'],
  }

  service { 'nginx':
    ensure => running,
    enable => true,
    require => Package['nginx'],
  }

  if $tls and $port != 443 {
    fail("TLS wants port 443, not ${port} on ${web::domain}")
  }
  include web::logs
}

# A job with one group of tasks.
job "site" {
  datacenters = ["eu1", "eu2"]
  type        = "service"
  priority    = 50

  group "web" {
    count = 2

    network {
      port "http" { to = 8080 }
    }

    task "server" {
      driver = "docker"
      config {
        image = "example/site:1.4"
        ports = ["http"]
        force_pull = true
      }
      template {
        data = <<EOF
PORT=8080
NAME="site"
EOF
        destination = "local/env"
      }
      resources {
        cpu    = 500
        memory = 256
        ratio  = 0.75
      }
    }
  }
}

/* The network: a range of addresses,
   two subnets, rules. */
locals {
  zones = ["a", "b"]
  cidr  = "10.0.0.0/16"
}

data "aws_availability_zones" "available" {}

module "vpc" {
  source = "./modules/vpc"
  cidr   = local.cidr
  public = [for zone in local.zones : "${zone}.example.org"]
}

resource "aws_security_group" "http" {
  name = "http"

  ingress {
    from_port   = 80
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  lifecycle { prevent_destroy = false }
  depends_on = [module.vpc]
}

resource "null_resource" "notify" {
  triggers = { always = "${timestamp()}" }
  provisioner "local-exec" {
    command = "echo \"done\" ${var.count > 1 ? "many" : "one"} # not a comment"
  }
  timeout = 1.5
}

# A server with a volume and a name.
terraform {
  required_version = ">= 1.3"
}

provider "aws" {
  region = var.region
}

variable "region" {
  type        = string
  default     = "eu-central-1"
  description = "Where the server runs"
}

resource "aws_instance" "web" {
  ami           = data.aws_ami.debian.id
  instance_type = "t3.micro"
  count         = 2
  monitoring    = true

  user_data = <<-EOF
    #!/bin/sh
    echo "hello from ${var.region}"
  EOF

  tags = {
    Name  = "web-${count.index + 1}"
    Owner = "${lookup(var.owners, "web", "nobody")}"
  }

  root_block_device { volume_size = 20 }
}

output "address" {
  value = aws_instance.web.*.public_ip
}

// Settings of the agent
data_dir   = "/opt/agent"
log_level  = "INFO"
node_name  = 'station-12'
enable_debug = false

/* Where it listens and
   whom it joins */
addresses {
  http = "127.0.0.1"
  dns  = "0.0.0.0"
}

ports { http = 8500 dns = 8600 }
retry_join = ["10.0.0.1", "10.0.0.2"]

limits {
  rate  = 12.5
  burst = 10kb
  nested { key = "a \"quoted\" word" }
}

acl { enabled = true default_policy = "deny" tokens { agent = null } }
telemetry { prefix_filter = ["+a.b", "-c"] }

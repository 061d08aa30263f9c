// Two services of one kind
local utils = import 'utils.libsonnet';
local text = importstr "motd.txt";
# A function with defaults
local service(name, port=80, replicas=-1.5e+3) = {
  assert port > 0 : 'a port is positive',
  name: name,
  'odd key': null,
  "escaped \"key\" \u00e9 \n": true,
  port:: port,
  replicas+: if replicas < 0 then 1 else replicas,
  [if name == 'web' then 'public']: false,
  url: 'http://%s:%d/' % [self.name, $.port],
};

/* The whole
   configuration */
{
  local root = self,
  web: service('web') + { labels: super.labels },
  db: service(name="db", port=5432) tailstrict,
  list: [x * 2 for x in std.range(1, 10) if x % 2 == 0],
  joined: std.join(', ', std.map(function(s) std.toString(s), [1, 2.5, 0])),
  script: |||
    echo "a | b" \t
    exit 0
  |||,
  fail: error "not reached",
  size: std.length(root.list) + std.max(3, 4e-2),
}

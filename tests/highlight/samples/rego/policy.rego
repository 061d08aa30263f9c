# Who may read
package app.authz

import data.roles as r
import future.keywords.in

default allow = false

allow {
    input.method == "GET"
    some i
    r[input.user][i] == "admin"
    not denied
}

denied = true { input.path[_] == "secret" }

max_size := 10 * 1.5e3 - 2E-1
sizes = [x | x := input.sizes[_]; x >= -4; x <= 5]
names := {n | n = input.names[_]}
pairs = {k: v | v = input.map[k]}
message = sprintf("%v is %d \u00e9", [input.user, count(sizes)])
count_ok { count(sizes) != 0; sum(sizes) > 1 }
else = null { true }
test_allow { allow with input as {"method": "GET", "user": "a"} }
f(x, y) = z { z := x + y / 2 % 3 }
\u00e9 \n \" größe & ^ ~ @ ?
set | other

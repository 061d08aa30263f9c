package kubernetes.admission

import input.request.object as object

# Images come from one registry
deny[msg] {
    input.request.kind.kind == "Pod"
    image := object.spec.containers[_].image
    not startswith(image, "registry.example/")
    msg := sprintf("image '%v' comes from elsewhere", [image])
}

deny[msg] {
    container := object.spec.containers[i]
    container.securityContext.privileged == true
    msg = concat(" ", ["container", container.name, "is privileged"])
}

limits = {"cpu": 2, "memory": 512.5, "none": null, "on": true}

has_key(obj, k) { _ = obj[k] }
trim_all(xs) = [trim(x, " ") | x = xs[_]]
within(a, low, high) { a >= low; a < high }
exact(a, b) { a - b == 0; a * b / 1 > -3e+2 }
else = false { 1 != 2 & 3 }
any_of := {1, 2} | {3}
raw := `a
b`
open := "not closed

# Dates and times, written by hand

today = Today is { DATETIME($date, month: "long", day: "numeric") }
  # not a comment
yesterday   =   Yesterday
-brand = { $case ->
   *[nominative] Fern
    [genitive] Fern's
}
about = About { -brand(case: "genitive") } pages
weekday = { $day ->
    [1.0] Monday
    [2] Tuesday
    [SATURDAY] Weekend!
   *[other] { $hour ->
        [12] Noon
       *[other] Some day
    }
}
## A heading
#### four signs
empty = {""}
nested = { { $inner } }
ends-here = one } two
selectors = { "text" ->
   *[a] b
}
last = It is the end.

#!/usr/bin/env io
Counter := Object clone
Counter counts := Map clone

Counter add := method(word,
  n := counts at(word)
  if(n isNil) then(
    counts atPut(word, 1)
  ) else(
    counts atPut(word, n + 1)
  )
)

Counter read := method(path,
  file := File with(path) openForReading
  while(line := file readLine,
    line split(" ", "\t") foreach(word, add(word asLowercase))
  )
  file close
)

/+ nested /+ comments +/ here +/
args := System args
if(args size > 1 and args at(1) != "-", Counter read(args at(1)), "usage" println)
Counter counts foreach(k, v, (k .. ": " .. v) println)
@@later; list(1, 2.5, true, false) map(x, x * x) sum

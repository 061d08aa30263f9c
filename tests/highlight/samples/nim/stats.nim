## Means and deviations of columns.
import strutils, sequtils, math
from os import paramStr, paramCount

type
  Column* = object
    name*: string
    values: seq[float]
  Kind = enum kNumber, kText

const limit = 1_000
var columns: seq[Column] = @[]

proc mean*(values: openArray[float]): float =
  ## The arithmetic mean; zero for none.
  if values.len == 0: return 0.0
  for v in values:
    result += v
  result /= float(values.len)

proc `$`(c: Column): string = "$1: $2" % [c.name, formatFloat(mean(c.values), ffDecimal, 2)]

template twice(body: untyped) =
  body
  body

iterator lines2(text: string): string {.inline.} =
  for line in text.splitLines:
    if line.len > 0 and not line.startsWith('#'): yield line

when isMainModule:
  if paramCount() < 1: quit("usage: stats FILE\n", 1)
  try:
    let text = readFile(paramStr(1))
    for line in text.lines2: discard line.split({' ', '\t'}).map(parseFloat)
  except IOError as e:
    echo "cannot read: ", e.msg

Copies what it reads
until there is no more
,
[
  .
  [-]
  ,
]
a second program: adds two numbers
,>,<
[
  ->+<
]
>.
and one that
never ends its loop
+[
  >[-]<
  [>+<-]
  ,.
  [
    comment, with commas. and points
    <<>>
    -+-+

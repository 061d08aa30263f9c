' Plays a list of videos
Library "v30/bslCore.brs"
REM and a remark
function Main(args as Dynamic) as Void
  m.port = CreateObject("roMessagePort")
  screen = CreateObject("roSGScreen")
  screen.SetMessagePort(m.port)
  dim items[10]
  total% = 0 : rate! = 1.5e-3 : big& = 12345LU : half = .5E2
  for i = 0 to 9 step 2
    if i >= 4 and not (i = 6) or i <> 8 then
      items[i] = { name: "row " + Str(i), url: invalid }
    else if i mod 3 = 1
      print "a"; "b", items[i]?
    end if
  end for
  for each item in items
    total% += Len(item.name) * 2 ^ 3 / 4 \ 5
  next
  while true
    msg = wait(0, m.port)
    if type(msg) = "roVideoPlayerEvent" then exit while
  end while
  text$ = Chr(34) + LCase ("ABC") + Mid("xyz", 2)
  player = roVideoPlayer : list = roArray
  goto done
done:
  stop
  return
end function

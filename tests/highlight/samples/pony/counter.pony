"""
A counter that says "hello"
"""
use "collections"
use @printf[I32](fmt: Pointer[U8] tag, ...)

interface Notify
  fun ref apply(count: U64): Bool => true

class val Config
  let name: String val
  var size: USize = 0xFF
  embed list: Array[F64] iso = recover Array[F64] end

  new create(name': String, size': USize = 10) =>
    name = name'
    size = size'

actor Main
  // entry
  let _env: Env

  new create(env: Env) =>
    _env = env
    let x: F64 = 1.5e-3 + 2. - 3e10 * 0x1F
    for i in Range(0, 1_000) do
      if (i % 2) == 0 then continue elseif i > 5 then break else None end
    end
    try work(x)? else env.out.print("failed \"badly\" \n \x41 \101 \q") end
    match x
    | let y: F64 => y
    | None => error
    end

  be done(n: U64) => _env.out.print(n.string())
  fun tag work(x: F64): F64 ? => if x < 0 then error end; x
  /* a comment
     of two lines */

// An account in Io.
Account := Object clone do(
  balance := 0
  name ::= nil

  deposit := method(amount,
    if(amount < 0, Exception raise("negative amount"))
    balance = balance + amount
    self
  )

  show := method(
    write("Balance of ", name, ": ", balance asString, "\n")
  )
)

/* Two accounts,
   one loop. */
a := Account clone setName("Ada")
b := Account clone setName("Ben \"B\"")
list(a, b) foreach(i, account,
  account deposit(i * 10 + 2.5)
)
for(i, 1, 10, if(i % 2 == 0, a deposit(i), b deposit(1e2)))
a show
# the end
b balance println

package org.example
import scala.collection.mutable.{Map => M, _}
/** Doc */
sealed trait Shape[+A <: Any] { def area: Double }
case class Circle(r: Double = 1.5) extends Shape[Int] with Foo { val area = math.Pi * r * r }
object Main extends App {
  @tailrec def fact(n: Int, acc: BigInt = 1): BigInt = if (n <= 1) acc else fact(n - 1, acc * n)
  val xs = List(1, 2L, 3.0f, 0xff).map(_ + 1).filter { x => x > 2 }
  val s = s"hello ${x}" + """raw""" + 'c' + 'sym
  for { i <- 1 to 10; j <- xs } yield (i, j)
  x match { case Some(y: Int) => println(y); case _ => null }
  type T = Map[String, List[Int]]
  implicit val ord: Ordering[A] = this.foo; def +(o: T): T = a :: b
}

/* Shapes and their areas */
sealed trait Shape { def area: Double }
case class Circle(r: Double) extends Shape { def area = math.Pi * r * r }
object Main extends App {
  val shapes: Seq[Shape] = Seq(Circle(1.5), new Shape { def area = 2e3 })
  println(shapes.map(_.area).sum) // total
}

package lab.cluster

import scala.util.Random

case class Point(x: Double, y: Double) {
  def distance(that: Point): Double =
    math.sqrt(math.pow(x - that.x, 2) + math.pow(y - that.y, 2))
}

object Kmeans {
  type Clusters = Map[Point, Seq[Point]]

  // one step
  def step(points: Seq[Point], centers: Seq[Point]): Seq[Point] = {
    val clusters: Clusters = points.groupBy(p => centers.minBy(_.distance(p)))
    for ((_, members) <- clusters.toSeq if members.nonEmpty)
      yield Point(members.map(_.x).sum / members.size, 1.5e-3)
  }

  def main(args: Array[String]): Unit = println(s"${args.length} files, k = ${2L}")
}

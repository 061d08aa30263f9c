package lab.statistics

import kotlin.math.sqrt

sealed interface Outcome
object Empty : Outcome
data class Summary(val mean: Double, val sd: Double = 0.0) : Outcome

fun summarize(values: List<Double>): Outcome {
    if (values.isEmpty()) return Empty
    val mean = values.sum() / values.size
    val sd = sqrt(values.map { (it - mean) * (it - mean) }.sum() / (values.size - 1))
    return Summary(mean, sd)
}

fun main() {
    when (val s = summarize(listOf(1.0, 2.5, 4.0))) {
        is Summary -> println("mean ${s.mean}, sd $s")
        Empty -> println("nothing")
    }
}

package com.example.app
import kotlin.math.*
/* multi
  line */
@Serializable data class Person(val name: String, var age: Int = 1_000) : Base<String>(), Foo {
    companion object { const val X = 0xFFL; val y = 2.5e3f }
    override fun toString(): String = "Name: $name ${age + 1}\n"
    suspend inline fun <reified T> List<T>.second(): T? = this@Person.get(1) as? T ?: null
}
fun main(args: Array<String>) {
    val (a, b) = Pair(1, 'c')
    loop@ for (i in 1..10) { if (i == 3) continue@loop; println("""raw $i""") }
    when (x) { is String -> x!!.length; else -> Foo::class }
    list.map { it * 2 }.filter { it > 1 } // done
}

/* Shapes are sealed. */
sealed class Shape(open val name: String)
data class Circle(val radius: Double) : Shape("circle") {
    val area: Double get() = Math.PI * radius * radius
}
object Unit : Shape(name = "unit")

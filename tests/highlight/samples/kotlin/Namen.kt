// names in scripts that know no capitals
fun (함수) {
   val 이름 = "글"; val été_1 = naïve(3)
   class Ωμέγα<T>; label@ return@label `quoted name`
   import a.b.名前
}

data class Größe(val breite: Int, val höhe: Int = 3) {
   fun fläche(): Int = breite * höhe
   fun (A).weiter(ключ: String) { return@weiter }
   companion object { const val GRENZE = 0x1F; val π = 3.14f }
   // 설명: 아이템-레이아웃 と 一覧
   val 行 = R.layout.아이템-레이아웃 ?: R.layout.item_row
   val `имя` = when (ключ) { "ä" -> 1L; else -> 0b11 }
}

interface 形 { val 辺: Int }
object Ж : A by b
typealias Ö = List<é>
fun <T> T.также(f: (T) -> Unit): T = this
val (а, б) = пара
import 안드.로이드

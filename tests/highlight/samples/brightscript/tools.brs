Function Sum(a as Integer, b as Float, c as LongInteger) As Double
    Return a + b - c
End Function

Sub Show(o as Object, s as String, ok as Boolean)
    If ok Then Print "Value: " & s & "; " Else Print Tab(4); Pos(0)
    x = Eval("1") ' not any more
    json = ParseJson(ReadAsciiFile("pkg:/data.json"))
    y = GetGlobalAA().item
    ObjFun(o, s, 3)
    Sleep 20
    let z = Abs Int Rnd visible
    box = createobject
End Sub

class Shape
    public name as string
    private function area() as float
    end function
end class
namespace Tools.Deep
const LIMIT = 5 > 3 | 2
import "x.brs"
interface Named
end interface
removed = 1 : remark
odd = "open
$dollar = %1 ~ ! @ #
n = 1.2.3 + 4.e5 + .e6 + 7u8
roList roInt ROINT LINE_NUM dynamic void

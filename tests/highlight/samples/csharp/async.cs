using System; using System.Linq;
namespace Foo.Bar {
#region X
  /// <summary>Doc</summary>
  public class A<T> : B where T : new() {
    private readonly int _x = 0x1F; double d = 1.5e+3; string s = "a\"b" + @"c:\""x" + $"v {x + 1} \{" ;
    [Attr("x")] public async Task<int> Foo(int a, ref string b) => await Bar(a)?.Baz();
    char c = '\n'; /* multi
    line */ var q = from x in xs where x > 3 orderby x select new { x };
  }
#endregion
}
// Extensions of strings
public static class Texts
{
    public static bool IsBlank(this string text) => text == null || text.Trim().Length == 0;
    internal enum Kind : byte { None = 0, Word, Line }
    public static T First<T>(IEnumerable<T> items) where T : struct
    {
        foreach (var item in items) { return item; }
        throw new InvalidOperationException(nameof(items));
    }
}

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

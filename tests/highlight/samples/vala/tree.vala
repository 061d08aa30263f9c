using (GLib);
public abstract class Tree<G> : Object {
    construct { size = sizeof (int64); }
    protected virtual weak Tree<G>? left { get; private set; }
    public Tree (G value) ensures (result != null) { this.value = value; }
    public static inline bool compare (ref ulong a, out uint32 b) {
        b = (uint32) a << 2 >> 1;
        return a is ulong && typeof (G) == typeof (string);
    }
    public extern dynamic void run () throws IOError, OptionError;
    ~Tree () { delete left; }
}
structure of classes namespaces
class
    Leaf : Tree<int> { }
namespace
    Inner.Deep { const unichar STAR = '\u2605'; }
enum Color { RED = 1, GREEN }
internal interface Shape : Object { public abstract float area (); }
void main (string[] args) {
    lock (mutex) { do { i++; } while (i < 10); }
    try { parse (args[1]); } catch (Error e) { stderr.printf ("%s\n", e.message); } finally { free (); }
    var x = @class.value ?? <[ quote: code ]>;
    for (int i = 0; i < 0XAB; i++) { if (i % 2 == 0) continue; else global.add (i); }
    var s = @"open $x
    ssize_t n = 12e+5;
    "tail \
    end \" of the text
    /* no end
}

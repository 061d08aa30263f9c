/* Counts words in a file. */
module words;

import std.stdio, std.string : split, toLower;
import std.algorithm;

/+ nested /+ comments +/ are fine +/
struct Entry
{
    string word;
    ulong count = 0UL;
    @property bool rare() const pure nothrow { return count <= 1; }
}

int main(string[] args)
{
    if (args.length < 2) { stderr.writeln("usage: words FILE"); return 1; }
    size_t[string] counts;
    foreach (line; File(args[1]).byLine)
        foreach (word; line.toLower.split)
            counts[word.idup]++;
    auto entries = counts.byKeyValue.map!(p => Entry(p.key, p.value));
    foreach (i, entry; entries)
    {
        if (i >= 0x10 || entry.rare) continue;
        writefln("%s\t%d", entry.word, entry.count);
    }
    assert(counts !is null && true);
    return 0;
}
